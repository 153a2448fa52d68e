import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import { launchBrowser, type SidePage, type Tab, type TestBrowser } from './browsers/index.ts';
import { signInAndSync } from './demoAccount.ts';
import { pageOf, test, trophyCalls } from './scene.ts';

/** What the page of lookups shows. */
const shown = (page: Pick<SidePage, 'evaluate'>) =>
  page.evaluate(() => ({
    heading: document.querySelector('h1:not(.unseen)')?.textContent?.trim() ?? '',
    query: document.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '',
    status: document.querySelector('.candidates [role=status]')?.textContent ?? '',
    groups: [...document.querySelectorAll('.candidates section')].map((group) => ({
      label: group.querySelector('h2')?.textContent ?? '',
      titles: [...group.querySelectorAll('a.title')].map((title) =>
        (title.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      ),
    })),
    store: document.querySelector<HTMLAnchorElement>('.elsewhere a')?.href ?? '',
  }));

const trophiesOf = (page: SidePage) =>
  page.waitFor('a panel of trophies', () => document.querySelector('h1 bdi'));

/** A page that is none of PlayStation's, with this text on it, selected. */
async function pageWith(browser: TestBrowser, text: string): Promise<Tab> {
  const tab = await browser.openTab('https://example.org/article');
  await select(tab, text);
  return tab;
}

const select = (tab: Tab, text: string): Promise<void> =>
  tab.evaluate((text) => {
    const passage = document.createElement('p');
    passage.id = 'passage';
    passage.style.font = '30px sans-serif';
    passage.textContent = text;
    document.body.replaceChildren(passage);
    getSelection()?.selectAllChildren(passage);
  }, text);

const lookUp = (browser: TestBrowser, tab: Tab) =>
  browser.chooseInMenu(tab, '#passage', 'look-up-text');

const { hollowOrchard } = demo.games;

describe('the context menu', () => {
  test('of a link to a game opens its trophies at the side, by its id', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.category({ tiles: 24 }));
    const link = `a[href*="${hollowOrchard.productId}"]`;
    await tab.waitFor('the tile', (link) => document.querySelector(link), link);
    // As after half a minute without anything to do.
    await browser.killWorker();
    await browser.chooseInMenu(tab, link, 'look-up-link');
    const page = await browser.sidePage();
    await trophiesOf(page);
    expect(await shown(page)).toMatchObject({ heading: 'Hollow Orchard PS5' });
    expect(await browser.errors()).toEqual([]);
  });

  test('of a game’s own page opens its trophies', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('hollowOrchard'));
    await tab.waitFor('the card', () => document.querySelector('trophy-lens-card'));
    await browser.chooseInMenu(tab, 'h1', 'look-up-page');
    const page = await browser.sidePage();
    await trophiesOf(page);
    expect(await shown(page)).toMatchObject({ heading: 'Hollow Orchard PS5' });
  });

  test('of a page that is about no game opens an empty lookup that says so', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.category({ tiles: 24 }));
    await tab.waitFor('the heading', () => document.querySelector('h1:not(.unseen)'));
    await browser.chooseInMenu(tab, 'h1', 'look-up-page');
    const page = await browser.sidePage();
    await page.waitFor('to be told', () =>
      document.body.textContent?.includes('does not lead to one game'),
    );
    expect(await shown(page)).toMatchObject({ query: '', heading: '' });
  });

  test('of selected text anywhere opens the one title of that very name', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await pageWith(browser, '\n  HOLLOW ORCHARD™ ');
    await lookUp(browser, tab);
    const page = await browser.sidePage();
    await trophiesOf(page);
    expect(await shown(page)).toMatchObject({ heading: 'Hollow Orchard PS5' });
    // By its own id: nobody was asked for a name.
    expect(trophyCalls(simulator).filter((path) => /orchard/i.test(path))).toEqual([]);
  });

  test('of selected text lets the person choose between the stacks of one name', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    await lookUp(browser, await pageWith(browser, 'Glass Meridian'));
    const page = await browser.sidePage();
    await page.waitFor('two candidates', () => document.querySelectorAll('a.title').length === 2);
    const { groups, heading, query, status, store } = await shown(page);
    expect({ heading, query, status, store }).toEqual({
      heading: '',
      query: 'Glass Meridian',
      status: '2 games found.',
      store: '',
    });
    expect(groups.map(({ label }) => label)).toEqual(['Same name']);
    expect(groups[0]?.titles.join()).toMatch(/PS5.*PS4|PS4.*PS5/);
  });

  test('of a name that is not among the titles says so and offers the store’s search', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await pageWith(browser, '<img src=x onerror="alert(1)"> Nowhere & Nothing');
    const before = simulator.requests.length;
    await lookUp(browser, tab);
    const page = await browser.sidePage();
    await page.waitFor('to be told', () =>
      document.body.textContent?.includes('No game of yours has such a name.'),
    );
    expect(await shown(page)).toMatchObject({
      groups: [],
      store: `https://store.playstation.com/en-us/search/${encodeURIComponent('<img src=x onerror="alert(1)"> Nowhere & Nothing')}`,
    });
    expect(await page.evaluate(() => document.querySelector('main img[src="x"]') === null)).toBe(
      true,
    );
    const asked = simulator.requests.slice(before).map(({ host }) => host);
    expect(asked.filter((host) => /playstation/.test(host))).toEqual([]);
  });
});

describe('the key', () => {
  test('looks up what is selected in the page', async ({ browser }) => {
    await signInAndSync(browser);
    // Chromium gives leave to read any other page for a real press alone.
    const tab = await browser.openTab(
      browser.name === 'firefox' ? 'https://example.org/article' : pageOf('glassMeridian'),
    );
    await tab.waitFor('the page', () => document.readyState === 'complete');
    await select(tab, 'Copper Tides');
    await browser.pressShortcut(tab);
    const page = await browser.sidePage();
    await page.waitFor('the lookup', () =>
      /Copper Tides/.test(
        document.querySelector('h1')?.textContent ??
          document.querySelector<HTMLInputElement>('input[type=search]')?.value ??
          '',
      ),
    );
  });

  test('looks up the page’s game where nothing is selected', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('hollowOrchard'));
    await tab.waitFor('the card', () => document.querySelector('trophy-lens-card'));
    await browser.pressShortcut(tab);
    const page = await browser.sidePage();
    await trophiesOf(page);
    expect(await shown(page)).toMatchObject({ heading: 'Hollow Orchard PS5' });
  });
});

describe('the page of lookups', () => {
  test('outlives the worker and works without a network', async ({ browser }) => {
    await signInAndSync(browser);
    await lookUp(browser, await pageWith(browser, 'Glass Meridian'));
    await browser.sidePage();
    await browser.killWorker();
    browser.setOffline(true);
    const page = await browser.openOwnPage('sidepanel.html');
    await page.waitFor('the candidates', () => document.querySelectorAll('a.title').length === 2);
    await page.click('input[type=search]');
    await page.press('End');
    for (const key of 'zz') await page.press(key);
    await page.waitFor(
      'the list to follow',
      () => document.querySelectorAll('a.title').length === 0,
    );
    browser.setOffline(false);
  });

  test('is gone through by keys alone', async ({ browser }) => {
    await signInAndSync(browser);
    const page = await browser.openOwnPage('sidepanel.html');
    await page.waitFor('the field to have the focus', () =>
      document.activeElement?.matches('input[type=search]'),
    );
    await page.waitFor('titles', () => document.querySelectorAll('a.title').length > 2);
    for (const key of 'meri') await page.press(key);
    await page.waitFor('candidates', () => document.querySelectorAll('a.title').length === 2);
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.press('Enter');
    await page.waitFor('the trophies', () => document.querySelector('h1 bdi'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.press('Escape');
    await page.waitFor(
      'the focus where it was',
      (second) => document.activeElement?.getAttribute('href') === second,
      second,
    );
    await page.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(
      true,
    );
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('meri');
  });

  test('shows a new lookup in place of the one before', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await pageWith(browser, 'Glass Meridian');
    await lookUp(browser, tab);
    const page = await browser.sidePage();
    await page.waitFor('candidates', () => document.querySelectorAll('a.title').length === 2);
    await select(tab, hollowOrchard.sets[0]?.npCommunicationId ?? '');
    await lookUp(browser, tab);
    await trophiesOf(page);
    expect(await shown(page)).toMatchObject({ heading: 'Hollow Orchard PS5' });
  });

  test('invites to sign in where nobody is, and leads there', async ({ browser }) => {
    const page = await browser.openOwnPage('sidepanel.html');
    await page.click({ button: 'Sign in' });
    await browser.waitForTab('the sign-in', (url) => url.endsWith('/popup.html'));
  });

  test('has a way back that points to the right where one reads from there', async ({
    simulator,
  }) => {
    const browser = await launchBrowser({ simulatorPort: simulator.port, words: 'pseudo-rtl' });
    await using cleanUp = new AsyncDisposableStack();
    cleanUp.defer(() => browser.close());
    await signInAndSync(browser);
    const page = await browser.openOwnPage('sidepanel.html');
    await page.click('a.title');
    const shape = await page.waitFor('the way back', () => {
      const arrow = document.querySelector('.back svg');
      return arrow && getComputedStyle(arrow).transform;
    });
    expect(shape).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });
});
