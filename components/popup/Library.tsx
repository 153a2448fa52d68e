import { useId } from 'preact/hooks';
import type { LibraryView } from '../../lib/messages/popup.ts';
import { formatAge, formatNumber, isJustNow } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';

/** While the library is read, how far that has come; afterwards, how long ago it was. */
export function Library({
  library: { games, linked, isRead, syncedAt },
  language: { words, locale },
  now,
}: {
  library: LibraryView;
  language: Language;
  now: number;
}) {
  const id = useId();
  if (isRead) {
    const isNew = syncedAt !== null && isJustNow(syncedAt, now);
    return (
      <p class="library small">
        {isNew && words('popup.syncedJustNow')}
        {!isNew && syncedAt !== null && words('popup.synced', [formatAge(syncedAt, now, locale)])}
      </p>
    );
  }
  return (
    <div class="library">
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
        {words('popup.libraryReading', [formatNumber(linked, locale), formatNumber(games, locale)])}
      </p>
    </div>
  );
}
