import { useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import { TITLES_CSS } from '../titles/titles.css.ts';
import { Connections } from './Connections.tsx';
import { Notices } from './Notices.tsx';
import { SignedIn } from './SignedIn.tsx';
import { SignIn } from './SignIn.tsx';
import { SigningIn } from './SigningIn.tsx';
import type { PopupProps } from './view.ts';

/** The toolbar popup, for a page that also takes `popup.css`. */
export function Popup(props: PopupProps) {
  const { view, kept, theme, language, onCancel } = props;
  // Here, so that a try that failed does not untick what the person has ticked.
  const [stay, setStay] = useState(false);
  const account = view?.account;
  // Until the worker speaks, what is kept of an account stands for it.
  const isSignedIn = account ? account.state === 'signed-in' : kept !== null;
  return (
    <main class="own-page popup" dir={language.direction}>
      <style>{themeCss(':root', theme) + PIECES_CSS + TITLES_CSS}</style>
      {isSignedIn && <SignedIn {...props} />}
      {view && account?.state !== 'signed-in' && (
        <>
          <header class="brand">
            <Cup />
            <h1>{language.words('extension.name')}</h1>
          </header>
          <Notices {...props} view={view} />
        </>
      )}
      {account?.state === 'signed-out' && (
        <SignIn
          {...props}
          refusal={account.refusal}
          stay={stay}
          onStay={setStay}
          words={language.words}
        />
      )}
      {account?.state === 'signing-in' && (
        <SigningIn step={account.step} words={language.words} onCancel={onCancel} />
      )}
      {view && !isSignedIn && <Connections {...props} />}
    </main>
  );
}
