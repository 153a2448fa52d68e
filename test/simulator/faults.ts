import type { HttpRequest } from './http.ts';

const API = /^m\.np\.playstation\.com\//;
const AUTHORIZE = /^ca\.account\.sony\.com\/api\/authz\/v3\/oauth\/authorize$/;
const TOKEN = /^ca\.account\.sony\.com\/api\/authz\/v3\/oauth\/token$/;
const STORE = /^store\.playstation\.com\//;
const TROPHY_SO = /^api\.trophy\.so\//;
const PAGES = /^(store|www|library)\.playstation\.com\//;

/**
 * What can be made to go wrong. `at`: the requests it meets unless told otherwise, as `host/path`;
 * `times`: how many of them, all when not said.
 */
export const FAULTS = {
  'rate-limit': {
    at: API,
    times: 1,
    about:
      'A request is answered 429 and its account stopped for `seconds`; without `header` the answer does not say so.',
  },
  'html-429': { at: API, about: '429 with a page of HTML and no header.' },
  'akamai-403': { at: API, about: '403 with the page of HTML that stands for a blocked address.' },
  'server-error': { at: API, about: 'An empty answer with `status`, 503 when not said.' },
  'transient-404': { at: API, times: 1, about: '404 for what is there; it passes.' },
  private: { at: API, about: 'The 403 of an account whose trophies are private.' },
  'html-200': { at: API, about: '200 with a page of HTML in place of JSON.' },
  'truncated-json': { at: API, about: '200 whose JSON breaks off in the middle.' },
  'missing-field': {
    at: API,
    about: 'Every `field` is left out of the answer, `lastUpdatedDateTime` when not said.',
  },
  'wrong-payload': {
    at: API,
    about: 'Calls about one trophy set are answered with those of another.',
  },
  'token-expired': { at: API, about: 'All access tokens expire, once, now.' },
  'refresh-revoked': { at: TOKEN, about: 'Refresh tokens are refused.' },
  'code-expired': { at: TOKEN, about: 'Codes are refused as too old.' },
  'terms-pending': {
    at: AUTHORIZE,
    about: 'Sony wants new terms accepted first; accepting them on its page ends it.',
  },
  slow: { at: API, about: 'Answers are held back until this is switched off.' },
  'half-sent': {
    at: PAGES,
    about:
      'A page is sent up to `before`, the end of its `main` when not said; the rest is held back until this is switched off.',
  },
  drop: { at: API, about: 'The connection is cut without an answer.' },
  redraw: {
    at: PAGES,
    about:
      'The page draws its whole buy card, or all of its content where it has none, again soon after it was loaded.',
  },
  'replace-body': {
    at: PAGES,
    about: 'The page replaces its whole body soon after it was loaded.',
  },
  'scripts-follow': {
    at: STORE,
    about: 'Moving on without a load brings the data scripts of the new page along.',
  },
  'scripts-stay': {
    at: STORE,
    about: 'Moving on without a load leaves the data scripts of the page before in the document.',
  },
  'elements-stay': {
    at: STORE,
    about:
      'Moving on between two game pages keeps their elements and changes what they say, as lists always do.',
  },
  'empty-caches': { at: PAGES, about: 'The data scripts of the page’s blocks hold empty caches.' },
  'no-telemetry': { at: PAGES, about: 'No element has the attribute data-telemetry-meta.' },
  'trophy-so-429': { at: TROPHY_SO, about: 'Trophy answers 429, without any header.' },
  'trophy-so-5xx': { at: TROPHY_SO, about: 'Trophy answers with `status`, 503 when not said.' },
  'trophy-so-401': { at: TROPHY_SO, about: 'Trophy takes every key for revoked.' },
  'trophy-so-404': { at: TROPHY_SO, about: 'Trophy knows no user any more.' },
  'trophy-so-422': { at: TROPHY_SO, about: 'Trophy answers that it cannot process the request.' },
  'trophy-so-html': { at: TROPHY_SO, about: 'Trophy answers 200 with a page of HTML.' },
  'trophy-so-truncated': { at: TROPHY_SO, about: 'Trophy’s JSON breaks off in the middle.' },
  'trophy-so-wrong-types': {
    at: TROPHY_SO,
    about: 'Trophy writes a word where rarity is a number.',
  },
} as const satisfies Record<string, { at: RegExp; times?: number; about: string }>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

interface Aim {
  /** Which requests, matched against `host/path`, in place of the usual ones. */
  readonly at?: RegExp;
  /** How many requests; the fault then ends by itself. */
  readonly times?: number;
}

interface OwnOptions {
  /** `seconds`: how long the account stays stopped, 60 when not said; `header`: true when not said. */
  'rate-limit': { readonly seconds?: number; readonly header?: boolean };
  'server-error': { readonly status?: number };
  'trophy-so-5xx': { readonly status?: number };
  'missing-field': { readonly field?: string };
  'half-sent': { readonly before?: string };
}

export type FaultOptions<Name extends FaultName> = Aim &
  (Name extends keyof OwnOptions ? OwnOptions[Name] : unknown);

export interface Faults {
  on<Name extends FaultName>(name: Name, options?: FaultOptions<Name>): void;
  /** Switches one off, or all. */
  off(name?: FaultName): void;
}

/** The side of the faults that the hosts see. */
export interface ActiveFaults extends Faults {
  /** The fault's options when it is on and meets this request; that counts as one of its times. */
  take<Name extends FaultName>(name: Name, request: HttpRequest): FaultOptions<Name> | undefined;
  /** Resolves when this fault is switched off the next time. */
  switchedOff(name: FaultName): Promise<void>;
}

/** `effects`: what a fault does to the rest of the world at the moment it goes on or off. */
export function createFaults(effects: {
  readonly expireAccessTokens: () => void;
  readonly liftStops: () => void;
}): ActiveFaults {
  const active = new Map<FaultName, { options: Aim; at: RegExp; left: number }>();
  const ends = new Map<FaultName, PromiseWithResolvers<void>>();

  const off = (name: FaultName): void => {
    active.delete(name);
    if (name === 'rate-limit') effects.liftStops();
    ends.get(name)?.resolve();
    ends.delete(name);
  };
  const take = <Name extends FaultName>(name: Name, { host, path }: HttpRequest) => {
    const fault = active.get(name);
    if (!fault?.at.test(host + path)) return undefined;
    fault.left--;
    if (fault.left <= 0) active.delete(name);
    return fault.options as FaultOptions<Name>;
  };

  return {
    on(name, options) {
      if (name === 'token-expired') return effects.expireAccessTokens();
      const usual: Aim & { at: RegExp } = FAULTS[name];
      const { at, times, ...rest }: Aim = { ...usual, ...options };
      active.set(name, {
        options: rest,
        at: at ?? usual.at,
        left: times ?? Number.POSITIVE_INFINITY,
      });
    },
    off(name) {
      for (const one of name ? [name] : FAULT_NAMES) off(one);
    },
    take,
    switchedOff(name) {
      const end = ends.get(name) ?? Promise.withResolvers<void>();
      ends.set(name, end);
      return end.promise;
    },
  };
}
