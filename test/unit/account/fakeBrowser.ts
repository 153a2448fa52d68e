/** The few parts of the extension API that the account room uses, in memory, and what it did to them. */

interface Rule {
  id: number;
  action: { requestHeaders?: { header: string; operation: string; value?: string }[] };
}

const session = new Map<string, unknown>();
const rules = new Map<number, Rule>();
const openTabs = new Map<number, string>();
const state = { hostAccess: true, nextTab: 1 };

export const seen = {
  /** Called as soon as a tab is there, before whoever opened it hears of it. */
  whenTabOpens: (_id: number): void => {},
  refusesTabs: false,
  givesHostAccess: () => {
    state.hostAccess = true;
  },
  session,
  rules,
  openTabs,
  /** Headers that the rules in force would change on a request of the worker. */
  headerRules: () =>
    [...rules.values()].flatMap(({ action }) =>
      (action.requestHeaders ?? []).map(({ header, value }) => ({ header, value })),
    ),
};

/** A new browser: nothing stored, no tab, no rule. */
export function startBrowser({ hostAccess = true } = {}): void {
  session.clear();
  rules.clear();
  openTabs.clear();
  seen.whenTabOpens = () => {};
  seen.refusesTabs = false;
  state.hostAccess = hostAccess;
}

export const browser = {
  storage: {
    session: {
      // Stored values are copies: what is changed later in memory was not saved.
      get: async (key: string) =>
        session.has(key) ? { [key]: structuredClone(session.get(key)) } : {},
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value));
      },
    },
  },
  permissions: { contains: async () => state.hostAccess },
  tabs: {
    create: async ({ url }: { url: string }) => {
      if (seen.refusesTabs) throw new Error('No current window');
      const id = state.nextTab++;
      openTabs.set(id, url);
      queueMicrotask(() => seen.whenTabOpens(id));
      return { id };
    },
    remove: async (id: number) => {
      if (!openTabs.delete(id)) throw new Error(`no tab ${id}`);
    },
  },
  declarativeNetRequest: {
    updateSessionRules: async ({
      removeRuleIds = [],
      addRules = [],
    }: {
      removeRuleIds?: number[];
      addRules?: Rule[];
    }) => {
      for (const id of removeRuleIds) rules.delete(id);
      for (const rule of addRules) rules.set(rule.id, rule);
    },
  },
};
