import type { Runtime } from 'webextension-polyfill';
import type { Profile } from '../../lib/cache/profiles.ts';
import { checkPopupRequest } from '../../lib/messages/checkPopupRequest.ts';
import type {
  AccountView,
  PopupRequest,
  PopupView,
  TrophyLevel,
} from '../../lib/messages/popup.ts';
import { troubleOf } from '../../lib/trophies/trouble.ts';
import type { Trouble } from '../../lib/trophies/view.ts';
import type { Program } from './program.ts';

/** Serves our own pages: their view of the account and the budget, pushed at every change. */
export interface PopupViews {
  serve(port: Runtime.Port): void;
  /** Sends the current view to every open page of ours. */
  push(): void;
  accountChanged(): void;
}

export function createPopupViews(program: Program, signOut: () => Promise<void>): PopupViews {
  const { account, pacer, cache, profiles } = program;
  const open = new Map<Runtime.Port, AbortController>();
  let trouble: Trouble | null = null;

  const view = async (): Promise<PopupView> => ({
    account: await accountView(),
    budget: await pacer.budget(),
    cache: cache.state(),
  });

  const accountView = async (): Promise<AccountView> => {
    const state = await account.state();
    if (state.state !== 'signed-in') return state;
    const kept = await profiles.kept(state.accountId);
    const isWithheld = !(await program.game.hasHostAccess());
    return {
      state: 'signed-in',
      onlineId: kept?.profile.onlineId ?? null,
      avatarUrl: kept?.profile.avatarUrl ?? null,
      staysSignedIn: state.stays,
      signedInUntil: state.until,
      level: kept ? levelOf(kept.profile) : null,
      earned: kept?.profile.earned ?? null,
      trouble: isWithheld ? { kind: 'permission-withheld' } : trouble,
    };
  };

  const push = async (): Promise<void> => {
    const current = await view();
    for (const port of open.keys()) port.postMessage(current);
  };

  /** Level and totals anew, unless they are fresh and nobody asked for more. */
  const renew = async (signal: AbortSignal, evenIfFresh: boolean): Promise<void> => {
    const state = await account.state();
    if (state.state !== 'signed-in') return;
    const kept = await profiles.kept(state.accountId);
    if (kept?.fresh && !evenIfFresh) return;
    const answer = await profiles.ask(state.accountId, { lane: 'popup', signal });
    trouble = answer.ok ? null : await troubleOf(answer.failure, program.game.hasHostAccess);
    await push();
  };

  const act = (request: PopupRequest, signal: AbortSignal): Promise<void> => {
    switch (request.type) {
      case 'sign-in':
        return account.signIn.withBrowserSession(request);
      case 'sign-in-with-npsso':
        return account.signIn.withPastedNpsso(request);
      case 'cancel-sign-in':
        return account.signIn.cancel();
      case 'sign-out':
        return signOut();
      case 'refresh':
        return renew(signal, true);
    }
  };

  return {
    serve(port) {
      const leaving = new AbortController();
      open.set(port, leaving);
      port.onDisconnect.addListener(() => {
        open.delete(port);
        leaving.abort();
      });
      port.onMessage.addListener(async (message: unknown) => {
        const request = checkPopupRequest(message);
        if (request) await act(request, leaving.signal);
      });
      void push().then(() => renew(leaving.signal, false));
    },

    push: () => void push(),

    accountChanged() {
      trouble = null;
      void push();
      for (const leaving of open.values()) void renew(leaving.signal, false);
    },
  };
}

const levelOf = ({ level, tier, progress, points, nextLevelPoints }: Profile): TrophyLevel => ({
  level,
  tier,
  progress,
  pointsToNext: Math.max(0, nextLevelPoints - points),
});
