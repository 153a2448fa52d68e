import browser from 'webextension-polyfill';
import { createTurns } from '../inTurn.ts';

const AUTH_HOST = 'ca.account.sony.com';
/** The two endpoints of sign-in, and nothing else on that host. */
const SIGN_IN = '||ca.account.sony.com/api/authz/v3/oauth/';
const WITHOUT_ORIGIN = 1;
const WITH_NPSSO = 2;

/** Requests of the worker itself have no tab: those of Sony's own pages are not touched. */
const OUR_OWN = {
  tabIds: [-1],
  requestDomains: [AUTH_HOST],
  urlFilter: SIGN_IN,
  resourceTypes: ['xmlhttprequest' as const],
};

/**
 * Runs `work` while the worker's requests to Sony's sign-in host go without `Origin`: reports say a
 * foreign one is answered 403, and a browser sends `chrome-extension://…` with every POST.
 */
export const withoutOrigin = <Value>(work: () => Promise<Value>): Promise<Value> =>
  withRule(
    {
      id: WITHOUT_ORIGIN,
      condition: OUR_OWN,
      action: {
        type: 'modifyHeaders',
        requestHeaders: [{ header: 'origin', operation: 'remove' }],
      },
    },
    work,
  );

/**
 * Runs `work` while a pasted npsso travels as the cookie that Sony expects (`Cookie` is a header that
 * fetch may not set). The rule lives for one request.
 */
export const withNpsso = <Value>(npsso: string, work: () => Promise<Value>): Promise<Value> =>
  withRule(
    {
      id: WITH_NPSSO,
      condition: OUR_OWN,
      action: {
        type: 'modifyHeaders',
        requestHeaders: [{ header: 'cookie', operation: 'set', value: `npsso=${npsso}` }],
      },
    },
    work,
  );

/** A worker that was killed inside `work` left its rule behind: to be called at every start. */
export const removeLeftoverRules = (): Promise<void> =>
  browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [WITHOUT_ORIGIN, WITH_NPSSO],
  });

type Rule = Parameters<
  typeof browser.declarativeNetRequest.updateSessionRules
>[0]['addRules'] extends (infer Each)[] | undefined
  ? Each
  : never;

/** Whoever ends first would take the rule away from whoever still needs it. */
const inTurn = createTurns();

const withRule = <Value>(rule: Rule, work: () => Promise<Value>): Promise<Value> =>
  inTurn(async () => {
    const { declarativeNetRequest } = browser;
    await declarativeNetRequest.updateSessionRules({ removeRuleIds: [rule.id], addRules: [rule] });
    try {
      return await work();
    } finally {
      await declarativeNetRequest.updateSessionRules({ removeRuleIds: [rule.id] });
    }
  });
