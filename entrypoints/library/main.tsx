import '../../components/ownPage.css';
import '../../components/library/library.css';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { LibraryPage, SignedOut } from '../../components/library/LibraryPage.tsx';
import { Shelf } from '../../components/library/Shelf.tsx';
import { live } from '../../components/live.tsx';
import { speakTo } from '../../components/ownPage.ts';
import { TrophyPanel } from '../../components/panel/TrophyPanel.tsx';
import type { ConnectionsView } from '../../lib/messages/connections.ts';
import type { SetsUpdate } from '../../lib/messages/sets.ts';
import { followConnections } from '../../lib/ownPage/connections.ts';
import { follow, type Known } from '../../lib/ownPage/follow.ts';
import { openSetsConversation, type SetsConversation } from '../../lib/ownPage/setsConversation.ts';
import { isNpCommunicationId } from '../../lib/psn/index.ts';
import { type LibraryChoice, loadChoices } from '../../lib/settings/choices.ts';
import { choicesStore } from '../../lib/settings/choicesStore.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { languageOfNames } from '../../lib/trophies/languageOfNames.ts';

const language = speakTo(document, i18n.t, navigator.languages);
document.title = `${i18n.t('library.title')} – ${i18n.t('extension.name')}`;

let known: Known | undefined;
let choice: LibraryChoice | undefined;
let isConnected = false;
let hasConnections = false;

const onConnections = ({ connections }: ConnectionsView) => {
  hasConnections = Boolean(connections?.length);
  draw();
};
let chosen: string | null = null;
let conversation: SetsConversation | undefined;
let update: SetsUpdate | undefined;

/** The address names the chosen title, so that it can be reloaded, kept and shared. */
const addressOf = (npCommunicationId: string | null) =>
  npCommunicationId === null ? 'library.html' : `library.html?set=${npCommunicationId}`;

function choose(npCommunicationId: string | null): void {
  if (npCommunicationId === chosen) return;
  chosen = npCommunicationId;
  history.replaceState(null, '', addressOf(npCommunicationId));
  conversation?.close();
  conversation = undefined;
  update = undefined;
  converse();
  draw();
}

const isSignedOut = () => {
  const account = known?.view?.account;
  return account !== undefined && account.state !== 'signed-in';
};

/** Only of somebody who is signed in is there anything to ask. */
function converse(): void {
  if (chosen === null || conversation || !known || isSignedOut()) return;
  const subject = { kind: 'set', npCommunicationId: chosen } as const;
  conversation = openSetsConversation(subject, languageOfNames(navigator), (next) => {
    update = next;
    draw();
  });
}

const openSignIn = () => {
  void browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
};

function page() {
  // Nothing is drawn in another order than the person's own.
  if (!known || !choice) return null;
  const { library, isReading, theme } = known;
  return (
    <LibraryPage
      onlineId={library?.profile?.onlineId ?? null}
      hasConnections={hasConnections}
      theme={theme}
      language={language}
    >
      {isSignedOut() ? (
        <SignedOut language={language} onSignIn={openSignIn} />
      ) : (
        <Shelf
          titles={library?.all?.titles ?? null}
          find={library?.all?.find ?? findNothing}
          isReading={isReading}
          choice={choice}
          onChoice={(next) => {
            choice = next;
            draw();
            ask({ type: 'choose-library', choice: next });
          }}
          chosen={chosen}
          onChoose={choose}
          titleAddress={addressOf}
          language={language}
        >
          {update && (
            <TrophyPanel
              key={chosen}
              update={update}
              language={language}
              now={Date.now()}
              actions={actions}
            />
          )}
        </Shelf>
      )}
    </LibraryPage>
  );
}

const findNothing = () => [];

const actions = {
  onChooseSet: (npCommunicationId: string) => choose(npCommunicationId),
  onRefresh: () => conversation?.refresh(),
  onView: (view: SetsUpdate['view']) => conversation?.say({ type: 'choose-view', view }),
  onFold: (trophyGroupId: string, isFolded: boolean) => {
    if (chosen === null) return;
    const npCommunicationId = chosen;
    conversation?.say({ type: 'fold', npCommunicationId, trophyGroupId, isFolded });
  },
  onReveal: (isRevealed: boolean) => {
    if (chosen === null) return;
    conversation?.say({ type: 'reveal', npCommunicationId: chosen, isRevealed });
  },
  onSignIn: openSignIn,
};

const wanted = new URLSearchParams(location.search).get('set');
if (wanted !== null && isNpCommunicationId(wanted)) chosen = wanted;
const root = document.getElementById('library');
const draw = root ? live(root, page) : () => {};
void loadChoices(choicesStore).then(({ library }) => {
  choice = library;
  draw();
});
const ask = follow(
  { port: 'own-page', settings: settingsStore, game: Promise.resolve(null) },
  (now) => {
    known = now;
    // It needs the worker, which by now is there: to start it would hold up what is kept.
    if (now.view && !isConnected) {
      isConnected = true;
      followConnections(onConnections);
    }
    converse();
    draw();
  },
);
