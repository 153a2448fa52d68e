import { useId } from 'preact/hooks';
import type { SignInRefusal } from '../../lib/messages/popup.ts';
import type { Words } from '../words.ts';
import { NpssoField } from './NpssoField.tsx';
import { refusalSentence } from './refusalSentence.ts';
import type { PopupProps } from './view.ts';

/** Nobody is signed in: why the last try failed, the one button, and the other way. */
export function SignIn({
  refusal,
  stay,
  onStay,
  words,
  npssoPage,
  onSignIn,
  onSignInWithNpsso,
  onGrantAccess,
}: {
  refusal: SignInRefusal | null;
  stay: boolean;
  onStay: (stay: boolean) => void;
  words: Words;
} & Pick<PopupProps, 'npssoPage' | 'onSignIn' | 'onSignInWithNpsso' | 'onGrantAccess'>) {
  const hint = useId();
  return (
    <div class="sign-in">
      {refusal && (
        <div class="told" role="alert">
          <p>{refusalSentence(refusal, words)}</p>
          {refusal === 'permission-withheld' && (
            <button type="button" class="button" onClick={onGrantAccess}>
              {words('popup.allowAccess')}
            </button>
          )}
        </div>
      )}
      <p class="invitation">{words('popup.invitation')}</p>
      <button type="button" class="button primary" onClick={() => onSignIn({ stay })}>
        {words('signIn')}
      </button>
      <div class="choice">
        <label>
          <input
            type="checkbox"
            checked={stay}
            aria-describedby={hint}
            onChange={(event) => onStay(event.currentTarget.checked)}
          />
          {words('popup.stay')}
        </label>
        <small id={hint}>{words('popup.stayHint')}</small>
      </div>
      <details open={refusal === 'wrong-npsso'}>
        <summary>{words('popup.otherWays')}</summary>
        <NpssoField
          words={words}
          npssoPage={npssoPage}
          onNpsso={(npsso) => onSignInWithNpsso({ npsso, stay })}
        />
      </details>
    </div>
  );
}
