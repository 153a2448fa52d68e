import { useId } from 'preact/hooks';
import type { LibraryView } from '../../lib/messages/popup.ts';
import { formatNumber } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';

/** How many games are known of the account, and while they are read, how far that has come. */
export function Library({
  library: { games, linked, isRead },
  language: { words, locale },
}: {
  library: LibraryView;
  language: Language;
}) {
  const id = useId();
  const count = formatNumber(games, locale);
  if (isRead) {
    return (
      <section class="library">
        <p class="small">{words('popup.library', games, [count])}</p>
      </section>
    );
  }
  return (
    <section class="library">
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuenow={linked}
        aria-valuemin={0}
        aria-valuemax={games}
      >
        <Bar progress={games === 0 ? 0 : Math.floor((linked / games) * 100)} />
      </div>
      <p id={id} class="small">
        {words('popup.libraryReading', [formatNumber(linked, locale), count])}
      </p>
    </section>
  );
}
