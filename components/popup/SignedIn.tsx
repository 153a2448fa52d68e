import { Account } from './Account.tsx';
import { AccountAndRequests } from './AccountAndRequests.tsx';
import { Connections } from './Connections.tsx';
import { Library } from './Library.tsx';
import { Notices } from './Notices.tsx';
import { Titles } from './Titles.tsx';
import type { Person, PopupProps } from './view.ts';
import { Ways } from './Ways.tsx';

/** Somebody is signed in: who, their titles, the state of the library, and what is needed now and then. */
export function SignedIn(props: PopupProps) {
  const { view, kept, language, now, onSignOut } = props;
  const account = view?.account.state === 'signed-in' ? view.account : null;
  const library = view?.library ?? null;
  return (
    <>
      <Account person={account ?? kept?.person ?? NOBODY_YET} language={language} />
      <Titles {...props} titles={kept?.titles ?? null} />
      <Notices {...props} />
      <Connections {...props} />
      <footer class="state">
        {library ? <Library library={library} language={language} now={now} /> : <span />}
        <Ways {...props} />
      </footer>
      {view && account && (
        <AccountAndRequests
          account={account}
          view={view}
          language={language}
          now={now}
          onSignOut={onSignOut}
        />
      )}
    </>
  );
}

const NOBODY_YET: Person = { onlineId: null, avatarUrl: null, level: null, earned: null };
