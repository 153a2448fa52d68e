import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForLookUps } from '../../../entrypoints/background/lookUps.ts';
import { ENGLISH } from '../components/english.ts';
import { seen, startBrowser } from './fakeBrowser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fakeBrowser.ts')).browser,
}));

const TAB = { id: 7, windowId: 3 };
const LINK = 'https://store.playstation.com/en-us/concept/10002075';
const SHOWN = {
  game: { conceptId: '10002075', npTitleIds: ['PPSA27360_00'] },
  isAnnounced: false,
  language: 'ja-JP',
};

function start(panel: Parameters<typeof startBrowser>[0] = 'side-panel'): void {
  startBrowser(panel);
  listenForLookUps(ENGLISH.words);
}
/** All that was begun is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const kept = () => (seen.session.get('look-up') as { lookUp: unknown } | undefined)?.lookUp;
const choose = (menuItemId: string, info: object = {}, tab: object | undefined = TAB) =>
  seen.events.clicked.fire({ menuItemId, ...info }, tab);

beforeEach(() => start());

describe('the context menu', () => {
  test('has its lines after installing, an update of the browser and a start, each once', async () => {
    seen.events.installed.fire();
    seen.events.started.fire();
    seen.events.installed.fire();
    await settled();
    expect(seen.menus.map(({ id, title }) => [id, title])).toEqual([
      ['look-up-link', 'Look up trophies for this game'],
      ['look-up-page', 'Look up trophies for the game on this page'],
      ['look-up-picture', 'Look up trophies for the game on this page'],
      ['look-up-text', 'Look up trophies for “%s”'],
    ]);
  });

  test('has a line over links to a game with and without a locale, and over pictures of a game’s page', async () => {
    seen.events.installed.fire();
    await settled();
    const game = ['*://www.playstation.com/*/games/*', '*://www.playstation.com/games/*'];
    expect(seen.menus.find(({ id }) => id === 'look-up-link')).toMatchObject({
      targetUrlPatterns: expect.arrayContaining(game),
    });
    expect(seen.menus.find(({ id }) => id === 'look-up-picture')).toMatchObject({
      contexts: ['image', 'video'],
      documentUrlPatterns: expect.not.arrayContaining(['https://store.playstation.com/*']),
    });
  });

  test('opens the panel in the task of the press, and then keeps what is looked up', async () => {
    choose('look-up-link', { linkUrl: LINK });
    expect(seen.log[0]).toBe('side panel');
    await settled();
    expect(kept()).toMatchObject({ kind: 'game', game: { conceptId: '10002075' } });
  });

  test('looks the same up again as a lookup of its own', async () => {
    const ids = new Set<unknown>();
    for (let time = 0; time < 2; time += 1) {
      choose('look-up-text', { selectionText: 'Deathloop' });
      await settled();
      ids.add((seen.session.get('look-up') as { id: string }).id);
    }
    expect(ids.size).toBe(2);
  });

  test.each([
    ['look-up-link', { linkUrl: 'https://store.playstation.com/en-us/pages/latest' }, 'no-game'],
    ['look-up-link', {}, 'no-game'],
    ['look-up-text', { selectionText: ' \n' }, 'not-chosen'],
    ['look-up-page', {}, 'no-game'],
  ])('of %s with %j opens empty', async (menu, info, why) => {
    choose(menu, info);
    await settled();
    expect(kept()).toEqual({ kind: 'nothing', why });
  });

  test.each(['look-up-page', 'look-up-picture'])(
    'by %s asks the page for its game, and says meanwhile that it is asking',
    async (menu) => {
      seen.pages.set(TAB.id, SHOWN);
      choose(menu);
      await settled();
      expect(seen.log).toEqual(['side panel', 'asking', 'game']);
      expect(kept()).toEqual({ kind: 'game', ...SHOWN });
    },
  );

  test.each([
    ['null', null],
    ['no ids', { ...SHOWN, game: { conceptId: null, npTitleIds: [] } }],
    ['an id of another form', { ...SHOWN, game: { conceptId: '../me', npTitleIds: [] } }],
    ['more than was asked for', { ...SHOWN, accountId: '1' }],
    ['markup as its language', { ...SHOWN, language: '<b>' }],
  ])('takes no game from a page that answers %s', async (_, answer) => {
    seen.pages.set(TAB.id, answer);
    choose('look-up-page');
    await settled();
    expect(kept()).toEqual({ kind: 'nothing', why: 'no-game' });
  });

  test('does not wait for ever for a page that says nothing', async () => {
    vi.useFakeTimers();
    seen.pages.set(TAB.id, new Promise(() => {}));
    choose('look-up-page');
    await vi.advanceTimersByTimeAsync(10);
    expect(kept()).toEqual({ kind: 'asking' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept()).toEqual({ kind: 'nothing', why: 'no-game' });
    vi.useRealTimers();
  });

  test('does not let the late answer of a page take the place of a newer lookup', async () => {
    const late = Promise.withResolvers<unknown>();
    seen.pages.set(TAB.id, late.promise);
    choose('look-up-page');
    await settled();
    choose('look-up-text', { selectionText: 'Deathloop' });
    late.resolve(SHOWN);
    await settled();
    expect(kept()).toEqual({ kind: 'text', text: 'Deathloop' });
  });
});

describe('the key', () => {
  test('looks up what is selected, in whichever frame of the tab', async () => {
    seen.selections.set(TAB.id, ['', ' Deathloop ']);
    seen.events.command.fire('look-up', TAB);
    expect(seen.log[0]).toBe('side panel');
    await settled();
    expect(kept()).toEqual({ kind: 'text', text: 'Deathloop' });
  });

  test('looks up the game of the page where nothing is selected', async () => {
    seen.selections.set(TAB.id, ['']);
    seen.pages.set(TAB.id, SHOWN);
    seen.events.command.fire('look-up', TAB);
    await settled();
    expect(kept()).toMatchObject({ kind: 'game', language: 'ja-JP' });
  });

  test.each([
    ['does not let itself be read', TAB],
    ['is not told', undefined],
  ])('opens an empty lookup where the tab %s', async (_, tab) => {
    seen.events.command.fire('look-up', tab);
    await settled();
    expect(kept()).toEqual({ kind: 'nothing', why: 'not-chosen' });
  });

  test('is none of ours when it is another', async () => {
    seen.events.command.fire('_execute_action', TAB);
    await settled();
    expect(seen.log).toEqual([]);
  });
});

describe('a lookup opens', () => {
  const press = async (tab: object | undefined = TAB) => {
    choose('look-up-text', { selectionText: 'Deathloop' }, tab);
    await settled();
  };
  const opened = () => seen.log.filter((entry) => entry !== 'text');
  const OWN_WINDOW = 'window chrome-extension://ours/sidepanel.html';

  test('in the sidebar of Firefox', async () => {
    start('sidebar');
    await press();
    expect(opened()).toEqual(['sidebar']);
  });

  test('in a small window where the browser has no panel', async () => {
    start('none');
    await press();
    expect(opened()).toEqual([OWN_WINDOW]);
  });

  test('in a small window where the browser refuses to open the panel', async () => {
    start('refused');
    await press();
    expect(opened()).toEqual(['side panel', OWN_WINDOW]);
  });

  test('in a small window where it is not told which window the press was in', async () => {
    choose('look-up-text', { selectionText: 'Deathloop' }, { windowId: -1 });
    await settled();
    expect(opened()).toEqual([OWN_WINDOW]);
  });

  test('in the same small window as long as it is there, then in a new one', async () => {
    start('none');
    await press();
    await press();
    seen.windows.clear();
    await press();
    expect(opened()).toEqual([OWN_WINDOW, 'window to the front', OWN_WINDOW]);
  });
});
