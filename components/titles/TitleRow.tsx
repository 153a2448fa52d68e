import type { TitleLine } from '../../lib/trophies/shelf.ts';
import { formatPercent } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { TitleIcon } from './TitleIcon.tsx';

/** One title as a link to its trophies; its own click stays the browser's where a person asks for a tab. */
export function TitleRow({
  title: { npCommunicationId, name, platform, iconUrl, progress },
  language: { words, locale },
  isOnPage,
  isCurrent,
  isTabStop,
  href,
  onOpen,
  onFocus,
}: {
  title: TitleLine;
  language: Language;
  /** It is the game of the page that the person looks at. */
  isOnPage: boolean;
  /** Its trophies are shown beside the list. */
  isCurrent: boolean;
  /** The one row that Tab leads to. */
  isTabStop: boolean;
  href: string;
  onOpen: (npCommunicationId: string) => void;
  onFocus: () => void;
}) {
  return (
    <a
      class="title"
      data-set={npCommunicationId}
      href={href}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen(npCommunicationId);
      }}
    >
      <TitleIcon key={iconUrl} url={iconUrl} />
      <span class="title-what">
        <span class="title-name">
          <bdi title={name}>{name}</bdi>{' '}
          {isOnPage && <small class="on-page">{words('titles.onThisPage')}</small>}
        </span>
        <Bar progress={progress} />
      </span>{' '}
      <span class="title-progress">
        <b class={progress === 100 ? 'platinum' : undefined}>{formatPercent(progress, locale)}</b>{' '}
        <small>{platform}</small>
      </span>
    </a>
  );
}
