import browser from 'webextension-polyfill';

/** Why the last sign-in did not succeed, or why a session ended. Each has one sentence in the popup. */
export type SignInRefusal =
  | 'declined'
  | 'no-session'
  | 'needs-attention'
  | 'wrong-npsso'
  | 'expired-code'
  | 'expired'
  | 'offline'
  | 'blocked'
  | 'unavailable'
  | 'rate-limited'
  | 'malformed'
  | 'permission-withheld'
  | 'interrupted';

/** A token that the API takes, and until when (epoch ms). */
export interface Access {
  readonly token: string;
  readonly expiresAt: number;
}

/** Where an account stands with us, secrets included: this type never leaves the account room. */
export type Standing =
  | { readonly state: 'signed-out'; readonly refusal: SignInRefusal | null }
  | { readonly state: 'signing-in'; readonly step: 'asking' }
  | {
      readonly state: 'signing-in';
      readonly step: 'at-sony';
      readonly tabId: number;
      readonly stay: boolean;
    }
  | {
      readonly state: 'signed-in';
      readonly accountId: string;
      /** Null until the kept refresh token is used for the first time after a browser start. */
      readonly access: Access | null;
      readonly stays: boolean;
      /** Epoch ms when a new sign-in is needed whatever happens. */
      readonly until: number;
    };

const KEY = 'account.standing';

/**
 * `storage.session`: in memory, out of reach of content scripts, outlives the worker, gone with the
 * browser. Here for a sign-in during which a person types a password for minutes, too.
 */
async function loadStanding(): Promise<Standing | undefined> {
  const stored = await browser.storage.session.get(KEY);
  return stored[KEY] as Standing | undefined;
}

const saveStanding = (standing: Standing): Promise<void> =>
  browser.storage.session.set({ [KEY]: standing });

/** The standing as this worker holds it: loaded once, persisted at every change. */
export interface StandingStore {
  get(): Promise<Standing>;
  /** Persists, then tells the listeners. */
  become(next: Standing): Promise<void>;
  onChange(listener: (standing: Standing, before: Standing) => void): void;
}

/**
 * `afterBrowserStart` tells what holds when the session storage is empty: signed in when a refresh
 * token is kept, else signed out. A worker that died while it was asking Sony does not ask again by
 * itself (a sign-in is never retried without the person): it says that it was interrupted.
 */
export function createStandingStore(afterBrowserStart: () => Promise<Standing>): StandingStore {
  const listeners = new Set<(standing: Standing, before: Standing) => void>();

  const load = async (): Promise<Standing> => {
    const stored = await loadStanding();
    if (!stored) return afterBrowserStart();
    return stored.state === 'signing-in' && stored.step === 'asking'
      ? { state: 'signed-out', refusal: 'interrupted' }
      : stored;
  };
  let current: Promise<Standing> | undefined;

  const get = (): Promise<Standing> => {
    current ??= load().catch((error) => {
      // A storage that fails once may answer the next time.
      current = undefined;
      throw error;
    });
    return current;
  };

  return {
    get,
    async become(next) {
      // Taken over at once, so that nobody who looks meanwhile acts on what no longer holds.
      const replaced = get();
      current = Promise.resolve(next);
      const before = await replaced;
      await saveStanding(next);
      for (const listener of listeners) listener(next, before);
    },
    onChange(listener) {
      listeners.add(listener);
    },
  };
}
