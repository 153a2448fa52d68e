import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { languageOf } from '../../components/words.ts';
import { listenToAuthorize } from '../../lib/account/index.ts';
import { TROPHY_SO_ORIGINS } from '../../lib/connections/hostAccess.ts';
import { CONNECTIONS_PORT } from '../../lib/messages/connections.ts';
import { PAGE_PORT } from '../../lib/messages/page.ts';
import { isOwnPagePort } from '../../lib/messages/popup.ts';
import { whoIs } from '../../lib/messages/sender.ts';
import { SETS_PORT } from '../../lib/messages/sets.ts';
import { noteSignedIn } from '../../lib/ownPage/signedIn.ts';
import { NO_CHOICES } from '../../lib/settings/choices.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { guardBudgets } from './budgetStore.ts';
import { createChanges } from './changes.ts';
import { createConnectionViews } from './connectionViews.ts';
import { changeChoices } from './keptChoices.ts';
import { createLibrarySync, LIBRARY_ALARM } from './librarySync.ts';
import { listenForLookUps } from './lookUps.ts';
import { createPageViews } from './pageViews.ts';
import { createPopupViews } from './popupViews.ts';
import { createProgram } from './program.ts';
import { createSetViews } from './setViews.ts';

/**
 * The worker. It dies often: every listener stands at the top level, so that the event it waits for
 * starts it again, and whatever must outlive it is persisted by the room that it belongs to.
 */
export default defineBackground(() => {
  const program = createProgram();
  guardBudgets().catch(() => {});
  const { account, authorizeRequests, cache, connections, library, pacer, profiles } = program;
  const language = languageOf(i18n.t, navigator.languages);
  const pages = createPageViews(program, language);
  const sets = createSetViews(program, language.locale, (tabId) => void pages.cardAgain(tabId));
  const tellChange = createChanges();
  const librarySync = createLibrarySync(program, () => {
    void pages.tilesAgain();
    sets.libraryRead();
  });
  const popups = createPopupViews(program, {
    async signOut() {
      const isForgotten = await account.signOut();
      profiles.forget();
      // They tell which sets a person has looked at.
      const areForgotten = await changeChoices(() => NO_CHOICES).then(
        () => true,
        () => false,
      );
      const isCleared = await cache.clear();
      tellChange('account');
      return isCleared && isForgotten && areForgotten;
    },
    async clearCache() {
      // What is being read now would be written after the clearing.
      librarySync.stop();
      profiles.forget();
      const isCleared = await cache.clear();
      const areForgotten = await connections.forgetAchievements();
      void connections.refresh({ isAsked: true });
      void pages.restart();
      sets.restart();
      tellChange('library');
      tellChange('trophies');
      tellChange('account');
      return isCleared && areForgotten;
    },
    syncLibrary: librarySync.wake,
    async changeSettings(settings) {
      await settingsStore.save(settings);
      void pages.restart();
      sets.push();
      tellChange('account');
    },
  });
  const connectionPages = createConnectionViews(connections);
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };

  browser.runtime.onConnect.addListener((port) => {
    const sender = port.sender && whoIs(port.sender, own);
    if (sender === 'page' && port.name === PAGE_PORT) pages.serve(port);
    else if (sender === 'own-page' && isOwnPagePort(port.name)) popups.serve(port);
    else if (sender === 'own-page' && port.name === CONNECTIONS_PORT) connectionPages.serve(port);
    else if (sender && port.name === SETS_PORT) sets.serve(port, sender);
    else port.disconnect();
  });

  listenToAuthorize((tabId, answer) => {
    if (tabId === browser.tabs.TAB_ID_NONE) authorizeRequests.answered(answer);
    else void account.signIn.tabRedirected(tabId, answer);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void account.signIn.tabClosed(tabId);
  });
  listenForLookUps(i18n.t);

  account.onChange((state, isOther) => {
    void noteSignedIn(state.state === 'signed-in' ? state.accountId : null);
    popups.accountChanged(isOther);
    tellChange('account');
    if (isOther) {
      librarySync.stop();
      void pages.restart();
      sets.restart();
    }
    void librarySync.wake();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LIBRARY_ALARM) void librarySync.wake();
    if (name === UNUSED_ACCESS_ALARM) void connections.tidy();
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.some(isTrophys)) {
      connectionPages.push();
      tellChange('connections');
      void connections.refresh({ isAsked: false });
      // The adding that it was given for may never come: the page can be closed, and a worker can die over it.
      void browser.alarms.create(UNUSED_ACCESS_ALARM, { delayInMinutes: LONGEST_ADDING });
      // Of this no page of Sony's has to hear.
      if (origins.every(isTrophys)) return;
    }
    void account.signIn.hostAccessGiven();
    popups.push();
    void pages.restart();
    sets.restart();
    tellChange('account');
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins?.some(isTrophys)) {
      connectionPages.push();
      tellChange('connections');
      if (origins.every(isTrophys)) return;
    }
    popups.push();
    tellChange('account');
  });
  browser.runtime.onStartup.addListener(() => void connections.tidy());
  connections.onChange(() => tellChange('connections'));
  pacer.onChange(() => popups.push());
  cache.onStateChange(() => popups.push());
  library.onChange(() => {
    popups.push();
    tellChange('library');
  });
  program.onTrophiesKept(() => tellChange('trophies'));
  void librarySync.wake();
});

const UNUSED_ACCESS_ALARM = 'unused-access';

/** Minutes by which an adding has ended: what the person gave access for is then kept, or never will be. */
const LONGEST_ADDING = 5;

const isTrophys = (origin: string): boolean => TROPHY_SO_ORIGINS.includes(origin);
