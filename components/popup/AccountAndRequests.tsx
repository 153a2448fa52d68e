import type { PopupView, SignedInView } from '../../lib/messages/popup.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../words.ts';
import { Budget } from './Budget.tsx';
import { SignOut } from './SignOut.tsx';

/** What a person needs now and then: how long the sign-in holds, the way out of it, the budget. */
export function AccountAndRequests({
  account,
  view,
  language,
  now,
  onSignOut,
}: {
  account: SignedInView;
  view: PopupView;
  language: Language;
  now: number;
  onSignOut: () => void;
}) {
  const { words, locale } = language;
  const { library } = view;
  return (
    <details class="quiet">
      <summary>{words('popup.accountAndRequests')}</summary>
      <SignOut account={account} language={language} now={now} onSignOut={onSignOut} />
      {library?.isRead && (
        <p class="small known">
          {words('popup.library', library.games, [formatNumber(library.games, locale)])}
        </p>
      )}
      <Budget budget={view.budget} language={language} now={now} />
    </details>
  );
}
