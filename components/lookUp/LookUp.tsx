import { PANEL_CSS } from '../panel/style.ts';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import { TITLES_CSS } from '../titles/titles.css.ts';
import { Finder } from './Finder.tsx';
import { SignInvitation } from './SignInvitation.tsx';
import type { LookUpProps } from './view.ts';

/** What was looked up, at the side of a window or in one of its own, for a page that also takes `lookUp.css`. */
export function LookUp(props: LookUpProps) {
  const { account, theme, language } = props;
  return (
    <main class="own-page look-up" dir={language.direction}>
      <style>{themeCss(':root', theme) + PIECES_CSS + TITLES_CSS + PANEL_CSS}</style>
      {account === 'signed-out' || account === 'expired' ? (
        <SignInvitation
          isExpired={account === 'expired'}
          words={language.words}
          onSignIn={props.onSignIn}
        />
      ) : (
        <Finder {...props} />
      )}
    </main>
  );
}
