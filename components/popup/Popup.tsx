import { useLayoutEffect, useRef, useState } from 'preact/hooks';
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

  // What had the focus went with what stood there: it goes to what stands in its place.
  const room = useRef<HTMLElement>(null);
  const state = account?.state;
  const before = useRef<typeof state>(undefined);
  useLayoutEffect(() => {
    if (before.current && document.activeElement === document.body) {
      room.current?.querySelector<HTMLElement>(FIRST_BUTTON)?.focus();
    }
    before.current = state;
  }, [state]);

  return (
    <main class="own-page popup" dir={language.direction} ref={room}>
      <style>{themeCss(':root', theme) + PIECES_CSS + TITLES_CSS}</style>
      {isSignedIn && <SignedIn {...props} />}
      {account && account.state !== 'signed-in' && (
        <>
          <header class="brand">
            <Cup />
            <h1>{language.words('extension.name')}</h1>
          </header>
          <Notices {...props} />
          {account.state === 'signed-out' && (
            <SignIn
              {...props}
              refusal={account.refusal}
              stay={stay}
              onStay={setStay}
              words={language.words}
            />
          )}
          <SigningIn
            step={account.state === 'signing-in' ? account.step : null}
            words={language.words}
            onCancel={onCancel}
          />
          <Connections {...props} />
        </>
      )}
    </main>
  );
}

/** To sign in, or to leave off. */
const FIRST_BUTTON = '.sign-in > .button, .signing-in > .button';
