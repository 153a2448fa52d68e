import browser from 'webextension-polyfill';
import type { Program } from './program.ts';

/** The library of the account that is signed in is read in the background, over deaths of the worker. */
export interface LibrarySync {
  /**
   * Begins, goes on, or looks for what is new, whatever there is to do. `isAsked`: a person asks, so it
   * does not matter how lately that was done.
   */
  wake(options?: { isAsked: boolean }): Promise<void>;
  /** For an account that is no longer signed in. */
  stop(): void;
}

export const LIBRARY_ALARM = 'library-sync';

/** When what has failed for want of a network is tried again, in minutes. */
const OFFLINE_PAUSE = 5;

/** `onRead`: a run is over that has brought something new. */
export function createLibrarySync({ account, library }: Program, onRead: () => void): LibrarySync {
  let isNews = false;
  library.onChange(() => {
    isNews = true;
  });

  const sync = async (accountId: string, options?: { isAsked: boolean }): Promise<void> => {
    // Should the worker die on the way, this starts it again; half a minute is the least there is.
    await browser.alarms.create(LIBRARY_ALARM, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
    const outcome = await library.sync(accountId, options);
    if (outcome.ok && isNews) onRead();
    isNews = false;
    const failure = outcome.ok ? null : outcome.failure;
    switch (failure?.kind) {
      case 'waiting':
        return browser.alarms.create(LIBRARY_ALARM, { when: failure.until });
      case 'offline':
        return browser.alarms.create(LIBRARY_ALARM, { delayInMinutes: OFFLINE_PAUSE });
      case 'cancelled':
        return;
      default:
        await browser.alarms.clear(LIBRARY_ALARM);
    }
  };

  return {
    async wake(options) {
      const state = await account.state();
      if (state.state === 'signed-in') await sync(state.accountId, options);
      // Left behind by a sign-in that did not outlive the browser, it would wake the worker for ever.
      else await browser.alarms.clear(LIBRARY_ALARM);
    },

    stop() {
      library.stop();
      void browser.alarms.clear(LIBRARY_ALARM);
    },
  };
}
