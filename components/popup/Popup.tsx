import { useState } from 'preact/hooks';
import { Cup } from '../Cup.tsx';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import { Account } from './Account.tsx';
import { BadgeSettings } from './BadgeSettings.tsx';
import { Budget } from './Budget.tsx';
import { Library } from './Library.tsx';
import { Notices } from './Notices.tsx';
import { SignIn } from './SignIn.tsx';
import { SigningIn } from './SigningIn.tsx';
import { SignOut } from './SignOut.tsx';
import type { PopupProps } from './view.ts';

/** The toolbar popup, for a page that also takes `popup.css`. */
export function Popup(props: PopupProps) {
  const { view, language, now, onCancel, onSignOut } = props;
  const { account } = view;
  // Here, so that a try that failed does not untick what the person has ticked.
  const [stay, setStay] = useState(false);
  return (
    <main class="popup" dir={language.direction}>
      <style>{themeCss(':root', view.settings.theme) + PIECES_CSS}</style>
      <header class="brand">
        <Cup />
        {language.words('extension.name')}
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
      {account.state === 'signing-in' && (
        <SigningIn step={account.step} words={language.words} onCancel={onCancel} />
      )}
      {account.state === 'signed-in' && (
        <>
          <Account account={account} language={language} />
          {view.library && <Library library={view.library} language={language} />}
          <BadgeSettings
            settings={view.settings}
            words={language.words}
            onChange={props.onChangeSettings}
          />
          <Budget budget={view.budget} language={language} now={now} />
          <SignOut account={account} language={language} now={now} onSignOut={onSignOut} />
        </>
      )}
    </main>
  );
}
