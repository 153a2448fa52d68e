import type { ComponentChildren } from 'preact';
import type { Theme } from '../../lib/settings/theme.ts';
import { Cup } from '../Cup.tsx';
import { PANEL_CSS } from '../panel/style.ts';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import { TITLES_CSS } from '../titles/titles.css.ts';
import type { Language } from '../words.ts';

/** The frame of the page with all titles, for a page that also takes `library.css`. */
export function LibraryPage({
  onlineId,
  hasConnections,
  theme,
  language: { words, direction },
  children,
}: {
  /** Whose titles they are; null: not known. */
  onlineId: string | null;
  /** There are achievements of apps, too. */
  hasConnections: boolean;
  theme: Theme;
  language: Language;
  children: ComponentChildren;
}) {
  return (
    <main class="own-page library-page" dir={direction}>
      <style>{themeCss(':root', theme) + PIECES_CSS + TITLES_CSS + PANEL_CSS}</style>
      <header class="page-brand">
        <Cup />
        <h1>{words('library.title')}</h1>
        {onlineId !== null && <bdi>{onlineId}</bdi>}
        {hasConnections && (
          <nav class="page-ways">
            <a href="achievements.html">{words('achievements.title')}</a>
          </nav>
        )}
      </header>
      {children}
    </main>
  );
}

/** Nobody is signed in. */
export function SignedOut({
  language: { words },
  onSignIn,
}: {
  language: Language;
  onSignIn: () => void;
}) {
  return (
    <div class="library-signed-out">
      <p>{words('library.signIn')}</p>
      <button type="button" class="button primary" onClick={onSignIn}>
        {words('signIn')}
      </button>
    </div>
  );
}
