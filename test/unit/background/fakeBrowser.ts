/** The parts of the extension API that lookups use, in memory, and what was done to them. */

type Listener = (...told: never[]) => unknown;

function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    fire: (...told: unknown[]) => {
      for (const listener of listeners) listener(...(told as never[]));
    },
    clear: () => void listeners.splice(0),
  };
}

const session = new Map<string, unknown>();
const events = {
  installed: event(),
  started: event(),
  clicked: event(),
  command: event(),
};

export const seen = {
  /** In order: every panel or window that was opened, every lookup that was kept. */
  log: [] as string[],
  menus: [] as { id: string; title: string; [field: string]: unknown }[],
  windows: new Set<number>(),
  /** What the script of a page answers, by tab. */
  pages: new Map<number, unknown>(),
  /** What is selected, by tab and frame; a tab that is not here does not let itself be read. */
  selections: new Map<number, string[]>(),
  session,
  events,
};

/** Which panel there is, and whether it lets itself be opened. */
export function startBrowser(panel: 'side-panel' | 'sidebar' | 'refused' | 'none'): void {
  seen.log = [];
  seen.menus = [];
  seen.windows.clear();
  seen.pages.clear();
  seen.selections.clear();
  session.clear();
  for (const one of Object.values(events)) one.clear();
  const opened = (what: string) => async () => {
    seen.log.push(what);
    if (panel === 'refused') throw new Error('may only be called in response to a user gesture');
  };
  const hasSidePanel = panel === 'side-panel' || panel === 'refused';
  Object.assign(globalThis, {
    chrome: hasSidePanel ? { sidePanel: { open: opened('side panel') } } : {},
  });
  Object.assign(browser, {
    sidebarAction: panel === 'sidebar' ? { open: opened('sidebar') } : undefined,
  });
}

export const browser = {
  runtime: {
    onInstalled: events.installed,
    onStartup: events.started,
    getURL: (path: string) => `chrome-extension://ours/${path}`,
  },
  contextMenus: {
    onClicked: events.clicked,
    removeAll: async () => {
      seen.menus = [];
    },
    create: (menu: { id: string; title: string }) => {
      if (seen.menus.some(({ id }) => id === menu.id)) throw new Error(`${menu.id} is there twice`);
      seen.menus.push(menu);
    },
  },
  commands: { onCommand: events.command },
  storage: {
    session: {
      get: async (key: string) => ({ [key]: session.get(key) }),
      set: async (items: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(items)) {
          session.set(key, value);
          if (key === 'look-up') {
            seen.log.push((value as { lookUp: { kind: string } }).lookUp.kind);
          }
        }
      },
    },
  },
  windows: {
    WINDOW_ID_NONE: -1,
    create: async ({ url }: { url: string }) => {
      const id = 100 + seen.windows.size;
      seen.windows.add(id);
      seen.log.push(`window ${url}`);
      return { id };
    },
    update: async (id: number) => {
      if (!seen.windows.has(id)) throw new Error(`no window ${id}`);
      seen.log.push('window to the front');
      return { id };
    },
  },
  tabs: {
    sendMessage: async (tabId: number) => {
      if (!seen.pages.has(tabId)) throw new Error('Could not establish connection.');
      return seen.pages.get(tabId);
    },
  },
  scripting: {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      const frames = seen.selections.get(target.tabId);
      if (!frames) throw new Error('Cannot access contents of the page.');
      return frames.map((result) => ({ result }));
    },
  },
};
