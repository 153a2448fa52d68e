import { beforeEach, expect, test, vi } from 'vitest';
import { gameOfTheTab } from '../../../lib/ownPage/shownGame.ts';

interface FakeTab {
  readonly id: number;
  readonly lastAccessed?: number;
  readonly active?: boolean;
}

const { state, tabs } = vi.hoisted(() => {
  const state = {
    tabs: [] as FakeTab[],
    /** The tab that the page itself stands in; none: it is a popup. */
    own: undefined as FakeTab | undefined,
    answers: new Map<number, unknown>(),
    asked: [] as unknown[],
  };
  const tabs = {
    getCurrent: async () => state.own,
    query: async ({ active }: { active?: boolean }) =>
      active ? state.tabs.filter((tab) => tab.active) : [...state.tabs],
    sendMessage: async (id: number, message: string) => {
      state.asked.push(message);
      if (!state.answers.has(id)) throw new Error('Could not establish connection.');
      return state.answers.get(id);
    },
  };
  return { state, tabs };
});
vi.mock('webextension-polyfill', () => ({ default: { tabs } }));

const GAME = { conceptId: '10002875', npTitleIds: ['PPSA01342_00'] };
const SHOWN = { game: GAME, isAnnounced: false, language: 'en-US' };

beforeEach(() => {
  state.tabs = [{ id: 1 }, { id: 2, active: true }];
  state.own = undefined;
  state.answers = new Map();
  state.asked = [];
});

test('the popup asks the tab in front of which it is open', async () => {
  state.answers.set(2, SHOWN);
  expect(await gameOfTheTab()).toEqual(GAME);
  expect(state.asked).toEqual(['trophy-lens:which-game']);
});

test('in a tab of its own, it asks the one that was looked at last', async () => {
  const own = { id: 2, active: true, lastAccessed: 9 };
  state.tabs = [{ id: 3, lastAccessed: 1 }, { id: 1, lastAccessed: 5 }, own, { id: 4 }];
  state.own = own;
  state.answers.set(1, SHOWN);
  expect(await gameOfTheTab()).toEqual(GAME);
});

test('a tab that nobody listens in shows no game', async () => {
  expect(await gameOfTheTab()).toBeNull();
});

test('no tab at all shows no game', async () => {
  state.tabs = [];
  expect(await gameOfTheTab()).toBeNull();
});

test.each([
  ['nothing', undefined],
  ['that it shows no game', null],
  ['a word', 'PPSA01342_00'],
  ['markup for an id', { ...SHOWN, game: { conceptId: '<b>', npTitleIds: [] } }],
  [
    'more ids than a page may name',
    { ...SHOWN, game: { conceptId: null, npTitleIds: Array(21).fill('PPSA01342_00') } },
  ],
  ['another request', { type: 'show-sign-in' }],
  ['more than was asked', { ...SHOWN, game: { ...GAME, extra: 1 } }],
])('an answer of %s is no game', async (_, answer) => {
  state.answers.set(2, answer);
  expect(await gameOfTheTab()).toBeNull();
});
