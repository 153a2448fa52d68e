import type { RefObject } from 'preact';
import type { Guide } from '../../lib/settings/guides.ts';
import { gameGuideLinks } from '../../lib/trophies/guideLinks.ts';
import type { SetTrophies } from '../../lib/trophies/view.ts';
import { freshness } from '../freshness.ts';
import type { Language } from '../words.ts';
import { Ahead } from './Ahead.tsx';
import { GuideLinks } from './GuideLinks.tsx';

/** What lies ahead, where it is explained, and how old all this is. */
export function Footer({
  trophies: { set, isRefreshing, trouble },
  covered,
  guides,
  language,
  now,
  refresh,
  onRefresh,
}: {
  trophies: Extract<SetTrophies, { state: 'ready' }>;
  covered: ReadonlySet<number>;
  guides: readonly Guide[];
  language: Language;
  now: number;
  /** The refresh button. */
  refresh: RefObject<HTMLButtonElement | null>;
  onRefresh: () => void;
}) {
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
        <span role="status">{freshness({ fetchedAt: set.fetchedAt, trouble }, language, now)}</span>
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
}
