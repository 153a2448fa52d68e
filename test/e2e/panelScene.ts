import { expect } from 'vitest';
import type { Tab, TestBrowser } from './browsers/index.ts';
import { cardIn, type GameName, pageOf } from './scene.ts';

/** What a panel shows, as a person and as a screen reader meets it. */
export interface ShownPanel {
  tabs: { text: string; isChosen: boolean }[];
  groups: { name: string; percent: string; isFolded: boolean }[];
  rows: ShownRow[];
  /** More rows are on their way. */
  isBusy: boolean;
  /** How many of how many are shown. */
  shown: string;
  foot: string;
  /** In place of a list. */
  notice: string;
  direction: string;
}

export interface ShownRow {
  /** `earned`, `missing`, `untold`, and `covered` with one of these. */
  state: string;
  name: string;
  detail: string;
  grade: string;
  /** `2025-03-15T17:12:40.000Z`, or what else is said of its standing. */
  earned: string;
  progress: string;
  rarity: string;
  reward: string;
  links: string[];
  /** Its picture's address; empty: it is drawn. */
  picture: string;
}

/** The panel in the card of a tab, or null where there is none. */
export const readPanel = (tab: Tab): Promise<ShownPanel | null> => tab.evaluate(shownPanel);

/** Waits until the panel is as it is to be, and reads it. */
export async function panelThat(
  tab: Tab,
  what: string,
  isIt: (panel: ShownPanel) => boolean,
): Promise<ShownPanel> {
  let seen: ShownPanel | null = null;
  await expect
    .poll(
      async () => {
        seen = await readPanel(tab);
        return seen !== null && isIt(seen);
      },
      { message: `a panel that ${what}`, interval: 30 },
    )
    .toBe(true);
  return seen as unknown as ShownPanel;
}

/** The panel, once nothing in it is still on its way. */
export const settledPanel = (tab: Tab): Promise<ShownPanel> =>
  panelThat(
    tab,
    'is whole',
    ({ rows, isBusy, foot }) => rows.length > 0 && !isBusy && !foot.includes('Refreshing'),
  );

/** Where a press in the panel goes. */
export const inPanel = (...path: string[]) => ['trophy-lens-panel', ...path] as const;

/** Opens the store page of a game and, by its card's button, the panel. */
export async function openPanel(browser: TestBrowser, game: GameName): Promise<Tab> {
  const tab = await browser.openTab(pageOf(game));
  await cardIn(tab, 'ready');
  await tab.click(['trophy-lens-card', '[data-action=list]']);
  return tab;
}

/** Runs in the page, so it uses nothing from outside itself. */
function shownPanel(): ShownPanel | null {
  const host = document.querySelector('trophy-lens-panel');
  const root = host?.shadowRoot;
  if (!root) return null;
  const textOf = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const list = (scope: ParentNode, selector: string) => [...scope.querySelectorAll(selector)];
  const state = (row: Element) => row.className.replace('row', '').trim();
  return {
    tabs: list(root, '[role=tab]').map((tab) => ({
      text: textOf(tab),
      isChosen: tab.getAttribute('aria-selected') === 'true',
    })),
    groups: list(root, '.group').map((group) => ({
      name: textOf(group.querySelector('.group-name')),
      percent: textOf(group.querySelector('.percent')),
      isFolded: group.querySelector('.folder')?.getAttribute('aria-expanded') === 'false',
    })),
    rows: list(root, '.row')
      .filter((row) => !row.closest('[hidden]'))
      .map((row) => ({
        state: state(row),
        name: textOf(row.querySelector('.name b')),
        detail: textOf(row.querySelector('.detail')),
        grade: textOf(row.querySelector('.name .unseen')),
        earned:
          row.querySelector('time')?.dateTime ?? textOf(row.querySelector('.standing > span')),
        progress: textOf(row.querySelector('[role=progressbar]')),
        rarity: textOf(row.querySelector('.rarity')),
        reward: textOf(row.querySelector('.reward')),
        links: list(row, 'a').map((link) => link.getAttribute('href') ?? ''),
        picture: row.querySelector<HTMLImageElement>('img')?.src ?? '',
      })),
    isBusy: root.querySelector('[aria-busy=true]') !== null,
    shown: textOf(root.querySelector('.shown')),
    foot: textOf(root.querySelector('.panel-foot')),
    notice: textOf(root.querySelector('.no-list')),
    direction: root.querySelector('.panel')?.getAttribute('dir') ?? '',
  };
}
