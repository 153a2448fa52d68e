import type { SignedInView } from '../../lib/messages/popup.ts';
import { formatDay, formatMoment } from '../format.ts';
import type { Language } from '../words.ts';

/** How long the sign-in holds, and the way out of it. */
export function SignOut({
  account: { staysSignedIn, signedInUntil },
  language: { words, locale },
  now,
  onSignOut,
}: {
  account: SignedInView;
  language: Language;
  now: number;
  onSignOut: () => void;
}) {
  const until = staysSignedIn
    ? formatDay(signedInUntil, locale)
    : formatMoment(signedInUntil, now, locale);
  return (
    <p class="sign-out">
      <span>{words('popup.signedInUntil', [until])}</span>
      <button type="button" class="button" onClick={onSignOut}>
        {words('popup.signOut')}
      </button>
    </p>
  );
}
