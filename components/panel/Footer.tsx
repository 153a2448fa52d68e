import type { RefObject } from 'preact';
import type { Guide } from '../../lib/settings/guides.ts';
import { gameGuideLinks } from '../../lib/trophies/guideLinks.ts';
import type { SetTrophies } from '../../lib/trophies/view.ts';
import { freshness } from '../freshness.ts';
import type { Language } from '../words.ts';
import { Ahead } from './Ahead.tsx';
import { GuideLinks } from './GuideLinks.tsx';
import { isSameThroughout, unlessSame } from './unlessSame.tsx';

interface FooterProps {
  readonly trophies: Extract<SetTrophies, { state: 'ready' }>;
  readonly covered: ReadonlySet<number>;
  readonly guides: readonly Guide[];
  readonly language: Language;
  readonly now: number;
  /** The refresh button. */
  readonly refresh: RefObject<HTMLButtonElement | null>;
  readonly onRefresh: () => void;
}

/** What lies ahead, where it is explained, and how old all this is. */
export const Footer = unlessSame<FooterProps>(
  isSameThroughout,
  ({
    trophies: { set, isRefreshing, trouble },
    covered,
    guides,
    language,
    now,
    refresh,
    onRefresh,
  }) => {
    const { words } = language;
    const links = gameGuideLinks(guides, set);
    return (
      <footer class="panel-foot">
        <Ahead set={set} covered={covered} language={language} />
        {links.length > 0 && (
          <span class="guides">
            {words('panel.guides')} <GuideLinks links={links} />
          </span>
        )}
        <span class={trouble ? 'fresh trouble' : 'fresh'}>
          <span role="status">
            {freshness({ fetchedAt: set.fetchedAt, trouble }, language, now)}
          </span>
          <button
            ref={refresh}
            type="button"
            class="refresh"
            // Not `disabled`, which would lose the focus of whoever has just pressed it.
            aria-disabled={isRefreshing}
            onClick={() => {
              if (!isRefreshing) onRefresh();
            }}
          >
            {words(isRefreshing ? 'panel.refreshing' : 'panel.refresh')}
          </button>
        </span>
      </footer>
    );
  },
);
