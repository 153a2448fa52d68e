import { Cup } from '../Cup.tsx';
import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

/** Nobody is signed in, so that there is nothing to look up; the button leads to where one signs in. */
export function SignInvitation({
  isExpired,
  words,
  onSignIn,
}: {
  isExpired: boolean;
  words: Words;
  onSignIn: () => void;
}) {
  return (
    <div class="sign-invitation">
      <h1 class="unseen">{words('extension.name')}</h1>
      <div class="empty-ring">
        <Ring progress={null}>
          <Cup />
        </Ring>
      </div>
      <p role="status">{words(isExpired ? 'card.expired' : 'card.signedOut')}</p>
      <button type="button" class="button primary" onClick={onSignIn}>
        {words('signIn')}
      </button>
    </div>
  );
}
