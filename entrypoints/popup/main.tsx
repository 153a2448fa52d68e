import '../../components/ownPage.css';
import '../../components/popup/popup.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { live } from '../../components/live.tsx';
import { speakTo } from '../../components/ownPage.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions } from '../../components/popup/view.ts';
import { API_ORIGINS } from '../../lib/account/hostAccess.ts';
import type { ConnectionsView } from '../../lib/messages/connections.ts';
import { followConnections } from '../../lib/ownPage/connections.ts';
import { follow, type Known } from '../../lib/ownPage/follow.ts';
import type { KeptLibrary } from '../../lib/ownPage/keptLibrary.ts';
import { gameOfTheTab } from '../../lib/ownPage/shownGame.ts';
import { NPSSO_PAGE } from '../../lib/psn/hosts.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { levelOf } from '../../lib/trophies/level.ts';

const language = speakTo(document, i18n.t, navigator.languages);

const titleAddress = (npCommunicationId: string) => `library.html?set=${npCommunicationId}`;

const connectionAddress = (connectionId: string) =>
  `achievements.html?${new URLSearchParams({ connection: connectionId })}`;

/** In a tab; a toolbar popup closes by it. */
const open = (page: string) => {
  void browser.tabs.create({ url: browser.runtime.getURL(page) });
};

const actions: PopupActions = {
  onSignIn: ({ stay }) => ask({ type: 'sign-in', stay }),
  onSignInWithNpsso: ({ npsso, stay }) => ask({ type: 'sign-in-with-npsso', npsso, stay }),
  onCancel: () => ask({ type: 'cancel-sign-in' }),
  onSignOut: () => ask({ type: 'sign-out' }),
  onRetry: () => ask({ type: 'refresh' }),
  onGrantAccess: async () => {
    // Only a page may ask, and only in answer to a press.
    await browser.permissions.request({ origins: API_ORIGINS }).catch(() => false);
    ask({ type: 'refresh' });
  },
  onOpenTitle: (npCommunicationId) => open(titleAddress(npCommunicationId)),
  onOpenConnection: (connectionId) => open(connectionAddress(connectionId)),
  onOpenLibrary: () => open('library.html'),
  onOpenOptions: () => void browser.runtime.openOptionsPage(),
};

let known: Known | undefined;
let connections: ConnectionsView['connections'] = null;
let worker: ReturnType<typeof followConnections> | undefined;
const root = document.getElementById('popup');
const draw = root ? live(root, popup) : () => {};
const ask = follow(
  { port: 'popup', settings: settingsStore, game: gameOfTheTab().catch(() => null) },
  (now) => {
    known = now;
    if (now.view) readConnections();
    draw();
  },
);

/** They need the worker, which by now is there: to start it would hold up what is kept. */
function readConnections(): void {
  if (worker) return;
  worker = followConnections((next) => {
    connections = next.connections;
    draw();
  });
  worker.ask({ type: 'refresh-connections', isAsked: false });
}

function popup() {
  if (!known) return null;
  const { view, library, isReading, theme } = known;
  return (
    <Popup
      view={view}
      kept={library && keptOf(library)}
      connections={connections ?? []}
      isReading={isReading}
      theme={theme}
      language={language}
      now={Date.now()}
      npssoPage={NPSSO_PAGE}
      titleAddress={titleAddress}
      connectionAddress={connectionAddress}
      {...actions}
    />
  );
}

function keptOf({ profile, hasTitles, recent, onPage, all }: KeptLibrary) {
  return {
    person: {
      onlineId: profile?.onlineId ?? null,
      avatarUrl: profile?.avatarUrl ?? null,
      level: profile ? levelOf(profile) : null,
      earned: profile?.earned ?? null,
    },
    titles: { hasTitles, recent, onPage, find: all?.find ?? null },
  };
}
