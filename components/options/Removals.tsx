import { useState } from 'preact/hooks';
import type { Removal } from '../../lib/messages/popup.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../words.ts';
import { Confirmed } from './Confirmed.tsx';
import type { OptionsProps } from './view.ts';

/** Forgets what was fetched; first says what reading it again will cost. */
export function ClearCache({
  account,
  games,
  removal,
  language,
  now,
  onClearCache,
}: Pick<OptionsProps, 'account' | 'games' | 'removal' | 'language' | 'now' | 'onClearCache'>) {
  const { words } = language;
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const ended = endedSince(removal, 'cache', askedAt);
  return (
    <>
      <Confirmed
        label={words('options.cache.clear')}
        warning={cost(account, games, language)}
        confirmLabel={words('options.cache.confirm')}
        cancelLabel={words('options.cache.cancel')}
        onConfirm={() => {
          setAskedAt(now());
          onClearCache();
        }}
      />
      <p role="status">
        {ended && words(ended.isWhole ? 'options.cache.cleared' : 'options.cache.notCleared')}
      </p>
    </>
  );
}

/** Ends the sign-in of this browser and removes what came with it. */
export function SignOutEverywhere({
  account,
  removal,
  language: { words },
  now,
  onSignOut,
}: Pick<OptionsProps, 'account' | 'removal' | 'language' | 'now' | 'onSignOut'>) {
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const ended = endedSince(removal, 'account', askedAt);
  return (
    <>
      <p class="description">{words('options.signOut.limits')}</p>
      <Confirmed
        label={words('options.signOut.signOut')}
        warning={words(
          account === 'signed-out' ? 'options.signOut.nobody' : 'options.signOut.warning',
        )}
        confirmLabel={words('options.signOut.confirm')}
        cancelLabel={words('options.cache.cancel')}
        onConfirm={() => {
          setAskedAt(now());
          onSignOut();
        }}
      />
      <p role="status">
        {ended && words(ended.isWhole ? 'options.signOut.done' : 'popup.leftBehind')}
      </p>
    </>
  );
}

/** The end of what this page asked for: an earlier removal is none of its news. */
const endedSince = (removal: Removal | null, what: Removal['what'], askedAt: number | null) =>
  removal?.what === what && askedAt !== null && removal.at >= askedAt ? removal : null;

/** Requests of a whole run: a page of 200 played games, one of 800 sets, five games to a link. */
const requestsFor = (games: number): number =>
  Math.ceil(games / 200) + Math.ceil(games / 800) + Math.ceil(games / 5);

function cost(
  account: OptionsProps['account'],
  games: number | null,
  { words, locale }: Language,
): string {
  if (account === 'signed-out') return words('options.cache.free');
  if (games === null) return words('options.cache.costUnknown');
  return words('options.cache.cost', games, [
    formatNumber(games, locale),
    formatNumber(requestsFor(games), locale),
  ]);
}
