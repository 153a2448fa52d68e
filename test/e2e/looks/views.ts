import { addresses, demo } from '../../simulator/index.ts';
import type { Tab } from '../browsers/index.ts';
import { choose, isSynced } from '../demoAccount.ts';
import type { Phase, Stage, View } from './view.ts';

/** The store page of a game. */
const pageOf = (game: keyof typeof demo.games): string =>
  addresses.product(demo.games[game].productId);

/** A panel to which nothing is still to come: its rows are drawn a few in each frame. */
const WHOLE = '.panel:not([aria-busy=true], :has([aria-busy=true]))';
/** One that is no placeholder. */
const ROW = `${WHOLE} .row:is(.earned, .missing)`;
const TAB = `${WHOLE} [role=tab]`;

/** The simulated page leaves a card 128 px less than its window: this is what a phone of 320 px would give. */
const NARROW_PAGE = 400;
const CARD = { within: 'trophy-lens-card', size: [760, 540], narrowest: NARROW_PAGE } as const;
const BADGES = { within: 'trophy-lens-badge', size: [1000, 430], narrowest: NARROW_PAGE } as const;
const PANEL = { within: 'trophy-lens-panel', size: [760, 900], narrowest: NARROW_PAGE } as const;
const POPUP = { within: 'body', size: [380, 600], narrowest: 380, growsWithText: true } as const;
const SIDE = { within: 'body', size: [380, 800], narrowest: 320 } as const;
const PAGE = { within: 'body', size: [1100, 800], narrowest: 320 } as const;
const LONG_PAGE = { ...PAGE, size: [1100, 2600] } as const;
const CONNECTIONS = { ...PAGE, within: '[data-setting=connections]', size: [1100, 1200] } as const;

/** Every view and state there is: a further one is a further line. */
export const VIEWS: readonly View[] = [
  own('popup-signed-out', 'signed-out', 'popup.html', POPUP, { shows: '.sign-in' }),
  own('popup-other-ways', 'signed-out', 'popup.html', POPUP, { press: 'summary', shows: '.npsso' }),
  own('library-signed-out', 'signed-out', 'library.html', PAGE, { shows: 'button' }),
  own('sidepanel-signed-out', 'signed-out', 'sidepanel.html', SIDE, { shows: 'button' }),
  own('options-signed-out', 'signed-out', 'options.html', LONG_PAGE, { shows: '.options h1' }),
  own('achievements-none', 'signed-out', 'achievements.html', PAGE, { shows: '.no-list' }),
  card('signed-out', 'signed-out', pageOf('lanternsOfVael'), 'signed-out'),

  card('error', 'unread', pageOf('copperTides'), 'error', 'html-200'),
  card('private', 'unread', pageOf('emberAndDrift'), 'private', 'private'),
  // The last of its phase: what ends with it is also what holds the library back.
  card('loading', 'unread', pageOf('lanternsOfVael'), 'loading', 'slow'),

  { name: 'popup', phase: 'synced', ...POPUP, open: readPopup },
  own('popup-account', 'synced', 'popup.html', POPUP, {
    shows: 'a.title',
    press: 'details.quiet summary',
  }),
  own('popup-search', 'synced', 'popup.html', POPUP, { type: 'glass', shows: 'a.title' }),
  own('popup-nothing-found', 'synced', 'popup.html', POPUP, { type: 'zzz', shows: '.no-titles' }),
  own('library', 'synced', 'library.html', PAGE, { shows: 'a.title' }),
  own('library-nothing-found', 'synced', 'library.html', PAGE, {
    type: 'zzz',
    shows: '.shelf-clear',
  }),
  own(
    'library-set',
    'synced',
    'library.html?set=NPWR90005_00',
    { ...PAGE, size: [1100, 740] },
    { shows: ROW },
  ),
  own('sidepanel', 'synced', 'sidepanel.html', SIDE, { shows: 'a.title' }),
  own('sidepanel-candidates', 'synced', 'sidepanel.html', SIDE, { type: 'meri', shows: 'a.title' }),
  own('sidepanel-trophies', 'synced', 'sidepanel.html', SIDE, { press: 'a.title', shows: ROW }),
  own('options', 'synced', 'options.html', LONG_PAGE, { shows: '.options h1' }),
  own('options-search', 'synced', 'options.html', LONG_PAGE, {
    type: 'guide',
    shows: '.options h1',
  }),
  card('ready', 'synced', pageOf('lanternsOfVael'), 'ready'),
  card('add-ons', 'synced', pageOf('hollowOrchard'), 'ready'),
  card('several-sets', 'synced', pageOf('emberAndDrift'), 'ready'),
  card('platforms', 'synced', addresses.concept(demo.games.glassMeridian.conceptId), 'ready'),
  card('complete', 'synced', pageOf('copperTides'), 'ready'),
  card('no-platinum', 'synced', pageOf('quietHarbour'), 'ready'),
  card('hostile-names', 'synced', pageOf('hostileNames'), 'ready'),
  card('unplayed', 'synced', pageOf('paperComet'), 'unplayed'),
  card('unknown', 'synced', pageOf('unlistedBeta'), 'unknown'),
  card('announced', 'synced', addresses.concept(demo.farShore.conceptId), 'unknown'),
  { name: 'badges', phase: 'synced', ...BADGES, open: (stage) => badges(stage) },
  {
    name: 'badges-rarity',
    phase: 'synced',
    ...BADGES,
    open: async (stage) => {
      const ownPage = await stage.browser.openOwnPage('popup.html');
      await choose(ownPage, { platinumRarityOnBadges: true, markUnplayed: true });
      await ownPage.close();
      return badges(stage, '.rate');
    },
  },
  panel('loading', pageOf('lanternsOfVael'), { fault: 'slow', shows: '[aria-busy=true]' }),
  panel('plain', pageOf('lanternsOfVael')),
  panel('revealed', pageOf('lanternsOfVael'), {
    press: '.reveal-always input',
    after: `${WHOLE}:not(:has(.reveal))`,
  }),
  panel('add-ons', pageOf('hollowOrchard')),
  panel('tabs', pageOf('emberAndDrift'), { shows: TAB }),
  panel('platforms', addresses.concept(demo.games.glassMeridian.conceptId), {
    shows: TAB,
  }),
  panel('complete', pageOf('copperTides')),
  panel('nothing-earned', pageOf('quietHarbour')),
  panel('hostile-names', pageOf('hostileNames')),
  { ...panel('500-trophies', pageOf('grandAtlas')), isLong: true },

  own('popup-connections', 'connected', 'popup.html', POPUP, { shows: '.connections a' }),
  own('library-connections', 'connected', 'library.html', PAGE, {
    shows: 'a[href^="achievements.html"]',
  }),
  own('options-connections', 'connected', 'options.html', CONNECTIONS, { shows: '.connection' }),
  own('options-connections-rename', 'connected', 'options.html', CONNECTIONS, {
    press: '.connection .acts > button:last-of-type',
    shows: '.new-name',
  }),
  own('achievements', 'connected', 'achievements.html', PAGE, { shows: ROW }),
  own('achievements-nothing-found', 'connected', 'achievements.html', PAGE, {
    type: 'zzz',
    shows: '.no-list',
  }),
  own('achievements-hostile', 'connected', 'achievements.html', PAGE, {
    press: '[role=tab]:last-child',
    shows: ROW,
  }),
  {
    name: 'achievements-trouble',
    phase: 'connected',
    ...PAGE,
    async open({ browser, simulator }) {
      simulator.faults.on('trophy-so-401');
      const tab = await browser.openOwnPage('achievements.html');
      await tab.setViewport(...PAGE.size);
      await tab.click('.panel-foot .refresh:last-child');
      await tab.waitFor('the trouble', () => document.querySelector('.panel-foot .trouble'));
      simulator.faults.off('trophy-so-401');
      return tab;
    },
  },
];

/** The card of a page in a state; `fault`: what goes wrong meanwhile. */
function card(
  name: string,
  phase: Phase,
  url: string,
  state: string,
  fault?: 'slow' | 'html-200' | 'private',
): View {
  return {
    name: `card-${name}`,
    phase,
    ...CARD,
    isSlow: fault === 'slow',
    async open({ browser, simulator }) {
      if (fault) simulator.faults.on(fault);
      const tab = await browser.openTab(url);
      await tab.waitFor(
        `a card that is ${state}, with nothing still to come`,
        (wanted) => {
          const card = document.querySelector<HTMLElement>('trophy-lens-card');
          const isWhole = !card?.shadowRoot?.querySelector('.set .placeholder');
          return card?.dataset.state === wanted && (wanted !== 'ready' || isWhole);
        },
        state,
      );
      // What is slow stays so while it is looked at.
      if (fault && fault !== 'slow') simulator.faults.off(fault);
      return tab;
    },
  };
}

/**
 * The panel in the card of a page. `fault`: what is on as it opens; `shows`: what is there when it is whole,
 * a row when not said; `press`: what is pressed then; `after`: what is there when that is done.
 */
function panel(
  name: string,
  url: string,
  {
    fault,
    shows = ROW,
    press,
    after = shows,
  }: { fault?: 'slow'; shows?: string; press?: string; after?: string } = {},
): View {
  return {
    name: `panel-${name}`,
    phase: 'synced',
    ...PANEL,
    isSlow: fault === 'slow',
    async open({ browser, simulator }) {
      const tab = await browser.openTab(url);
      await tab.waitFor('the card', () =>
        document
          .querySelector('trophy-lens-card')
          ?.shadowRoot?.querySelector('[data-action=list], .notice'),
      );
      if (fault) simulator.faults.on(fault);
      await tab.click(['trophy-lens-card', '[data-action=list]']);
      const isThere = (wanted: string) =>
        tab.waitFor(
          `${wanted} in the panel`,
          (selector) =>
            document.querySelector('trophy-lens-panel')?.shadowRoot?.querySelector(selector),
          wanted,
        );
      await isThere(shows);
      if (press) await tab.click(['trophy-lens-panel', press]);
      await isThere(after);
      return tab;
    },
  };
}

/**
 * A page of our own. `type`: what is typed into its search; `press`: what is pressed; `shows`: what is there
 * before somebody presses, or after somebody has typed.
 */
function own(
  name: string,
  phase: Phase,
  page: string,
  frame: Pick<View, 'within' | 'size' | 'narrowest' | 'growsWithText'>,
  { type, press, shows }: { type?: string; press?: string; shows: string },
): View {
  return {
    name,
    phase,
    ...frame,
    async open({ browser }) {
      const tab = await browser.openOwnPage(page);
      await tab.setViewport(...frame.size);
      if (press) await tab.click(press);
      if (type) await tab.type('input[type=search]', type);
      await tab.waitFor(shows, (selector) => document.querySelector(selector), shows);
      return tab;
    },
  };
}

/** Signed in, with figures and picture. */
async function readPopup({ browser }: Stage): Promise<Tab> {
  const tab = await browser.openOwnPage('popup.html');
  await isSynced(tab);
  await tab.waitFor('titles', () => document.querySelector('a.title'));
  await tab.waitFor('the picture of the account', () => document.querySelector('.avatar img'));
  return tab;
}

/** A category with badges on what was played. `part`: what some of them have, besides. */
async function badges({ browser }: Stage, part = '*'): Promise<Tab> {
  const tab = await browser.openTab(addresses.category({ tiles: 24 }));
  await tab.waitFor(
    'badges',
    (selector) =>
      [...document.querySelectorAll('trophy-lens-badge[data-state=ready]')].filter((badge) =>
        badge.shadowRoot?.querySelector(selector),
      ).length > 6,
    part,
  );
  return tab;
}
