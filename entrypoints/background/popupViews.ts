import type { Runtime } from 'webextension-polyfill';
import { checkPopupRequest } from '../../lib/messages/checkPopupRequest.ts';
import type {
  AccountView,
  LibraryView,
  OwnPagePort,
  PopupRequest,
  PopupView,
  Removal,
} from '../../lib/messages/popup.ts';
import { withLibraryChoice } from '../../lib/settings/choices.ts';
import { loadSettings, type Settings } from '../../lib/settings/settings.ts';
import { settingsStore } from '../../lib/settings/settingsStore.ts';
import { levelOf } from '../../lib/trophies/level.ts';
import { troubleOf } from '../../lib/trophies/trouble.ts';
import type { Trouble } from '../../lib/trophies/view.ts';
import { changeChoices } from './keptChoices.ts';
import type { Program } from './program.ts';

/** Serves our own pages: their view of the account and the budget, pushed at every change. */
export interface PopupViews {
  serve(port: Runtime.Port): void;
  /** Sends the current view to every open page of ours. */
  push(): void;
  accountChanged(isOther: boolean): void;
}

export function createPopupViews(
  program: Program,
  {
    signOut,
    clearCache,
    syncLibrary,
    changeSettings,
  }: {
    /** False, of this and of the next: not all of it could be removed. */
    signOut: () => Promise<boolean>;
    clearCache: () => Promise<boolean>;
    syncLibrary: (options?: { isAsked: boolean }) => Promise<void>;
    /** Rejects when the browser does not let them be kept: a disk that is full. */
    changeSettings: (settings: Settings) => Promise<void>;
  },
): PopupViews {
  const { account, pacer, cache, profiles } = program;
  const open = new Set<Runtime.Port>();
  let trouble: Trouble | null = null;
  let leftBehind = false;
  let removal: Removal | null = null;
  let settingsRefusedAt: number | null = null;
  /** Ends what is under way for an account when it is another one, or none. */
  let period = new AbortController();

  const view = async (): Promise<PopupView> => ({
    account: await accountView(),
    library: await libraryView(),
    settings: await loadSettings(settingsStore),
    budget: await pacer.budget(),
    cache: cache.state(),
    leftBehind,
    removal,
    settingsRefusedAt,
  });

  const libraryView = async (): Promise<LibraryView | null> => {
    const state = await account.state();
    if (state.state !== 'signed-in') return null;
    const { phase, ...known } = await program.library.progress(state.accountId);
    return phase === 'none' ? null : { ...known, isRead: phase === 'done' };
  };

  const accountView = async (): Promise<AccountView> => {
    const state = await account.state();
    if (state.state !== 'signed-in') return state;
    const kept = await profiles.kept(state.accountId);
    const isWithheld = !(await program.game.hasHostAccess());
    return {
      state: 'signed-in',
      accountId: state.accountId,
      onlineId: kept?.profile.onlineId ?? null,
      avatarUrl: kept?.profile.avatarUrl ?? null,
      staysSignedIn: state.stays,
      signedInUntil: state.until,
      level: kept ? levelOf(kept.profile) : null,
      earned: kept?.profile.earned ?? null,
      trouble: isWithheld ? { kind: 'permission-withheld' } : trouble,
    };
  };

  let pushes = 0;
  const push = async (): Promise<void> => {
    if (open.size === 0) return;
    pushes += 1;
    const own = pushes;
    const current = await view();
    // Overtaken by a newer one, which knows more.
    if (own !== pushes) return;
    for (const port of open) port.postMessage(current);
  };

  /** Level and totals anew, unless they are fresh and nobody asked for more. */
  const renew = async (evenIfFresh: boolean): Promise<void> => {
    const { signal } = period;
    const state = await account.state();
    if (state.state !== 'signed-in') return;
    const kept = await profiles.kept(state.accountId);
    if (kept?.fresh && !evenIfFresh) return;
    const answer = await profiles.ask({ accountId: state.accountId, lane: 'popup', signal });
    if (signal.aborted) return;
    trouble = answer.ok ? null : await troubleOf(answer.failure, program.game.hasHostAccess);
    await push();
  };

  const act = async (request: PopupRequest): Promise<void> => {
    switch (request.type) {
      case 'sign-in':
        return account.signIn.withBrowserSession(request);
      case 'sign-in-with-npsso':
        return account.signIn.withPastedNpsso(request);
      case 'cancel-sign-in':
        return account.signIn.cancel();
      case 'sign-out': {
        const isWhole = await signOut();
        leftBehind = !isWhole;
        removal = { what: 'account', at: Date.now(), isWhole };
        return push();
      }
      case 'clear-cache': {
        const isWhole = await clearCache();
        removal = { what: 'cache', at: Date.now(), isWhole };
        await push();
        void syncLibrary({ isAsked: true });
        return renew(true);
      }
      case 'refresh':
        void syncLibrary({ isAsked: true });
        return renew(true);
      case 'change-settings':
        settingsRefusedAt = await changeSettings(request.settings).then(
          () => null,
          () => Date.now(),
        );
        return push();
      case 'choose-library':
        // A disk that is full: the page shows it all the same, as long as it is open.
        return changeChoices((choices) => withLibraryChoice(choices, request.choice)).catch(
          () => {},
        );
    }
  };

  return {
    serve(port) {
      open.add(port);
      port.onDisconnect.addListener(() => open.delete(port));
      port.onMessage.addListener(async (message: unknown) => {
        const request = checkPopupRequest(message);
        if (request) await act(request);
      });
      void syncLibrary();
      void push().then(() => {
        if (isPopup(port)) return renew(false);
      });
    },

    push: () => void push(),

    accountChanged(isOther) {
      if (isOther) {
        period.abort();
        period = new AbortController();
        trouble = null;
      }
      void push();
      if ([...open].some(isPopup)) void renew(false);
    },
  };
}

/** Of our own pages, the one that shows level and totals. */
const isPopup = ({ name }: Runtime.Port): boolean => name === ('popup' satisfies OwnPagePort);
