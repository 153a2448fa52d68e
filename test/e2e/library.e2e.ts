import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import { launchBrowser, type Tab } from './browsers/index.ts';
import { signInAndSync } from './demoAccount.ts';
import { test } from './scene.ts';

const SETS = Object.values(demo.games).flatMap((game) => game.sets);

const namesIn = (library: Tab): Promise<string[]> =>
  library.evaluate(() =>
    [...document.querySelectorAll('a.title bdi')].map(({ textContent }) => textContent ?? ''),
  );
const isChosen = (library: Tab, name: string): Promise<unknown> =>
  library.waitFor(
    `the trophies of ${name}`,
    (wanted) =>
      document.querySelector('h2 bdi')?.textContent === wanted &&
      document.querySelector('.panel [role=listitem], .panel li'),
    name,
  );
const pick = (library: Tab, selector: string, value: string) =>
  library.evaluate(
    ([selector, value]) => {
      const select = document.querySelector<HTMLSelectElement>(selector);
      if (!select) throw new Error(`No ${selector}`);
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value] as const,
  );

describe('the library page', () => {
  test('has all titles: searched, filtered and sorted, all together', async ({ browser }) => {
    await signInAndSync(browser, 'collector');
    const library = await browser.openOwnPage('library.html');
    const says = (text: string) =>
      library.waitFor(
        text,
        (wanted) => document.querySelector('[role=status]')?.textContent === wanted,
        text,
      );
    await says('300 games');
    // Of a long list a portion is drawn, and more as one gets there.
    expect((await namesIn(library)).length).toBeLessThan(300);

    await pick(library, '.shelf-selects label:first-child select', 'name');
    await expect.poll(async () => (await namesIn(library))[0]).toMatch(/^A/);
    const complete = await library.evaluate(
      () => document.querySelector('.shelf-stages label:nth-of-type(2) small')?.textContent,
    );
    await library.click('.shelf-stages label:nth-of-type(2)');
    await says(`${complete} games`);
    const shown = await library.evaluate(() =>
      [...document.querySelectorAll('a.title b')].map(({ textContent }) => textContent),
    );
    expect(new Set(shown)).toEqual(new Set(['100%']));

    const [name = ''] = await namesIn(library);
    await library.type('input[type=search]', name.slice(0, 5));
    await expect.poll(async () => (await namesIn(library)).length).toBeLessThan(shown.length);
    expect(await namesIn(library)).toContain(name);
    expect(await browser.errors()).toEqual([]);
  });

  test('is filtered and sorted as it was left, but not searched', async ({ browser }) => {
    await signInAndSync(browser);
    const library = await browser.openOwnPage('library.html');
    await expect.poll(() => namesIn(library)).not.toEqual([]);
    await pick(library, '.shelf-selects label:first-child select', 'name');
    await library.click('.shelf-stages label:nth-of-type(2)');
    const complete = await namesIn(library);
    await library.type('input[type=search]', 'zzz');
    await expect.poll(() => namesIn(library)).toEqual([]);
    await browser.killWorker();
    const again = await browser.openOwnPage('library.html');
    await expect.poll(() => namesIn(again)).not.toEqual([]);
    expect(await namesIn(again)).toEqual(complete);
  });

  test('draws more of a long list as one scrolls', async ({ browser }) => {
    await signInAndSync(browser, 'collector');
    const library = await browser.openOwnPage('library.html');
    await library.waitFor('titles', () => document.querySelector('a.title'));
    const before = (await namesIn(library)).length;
    await library.evaluate(() => document.querySelector('.titles li:last-child')?.scrollIntoView());
    await expect.poll(async () => (await namesIn(library)).length).toBeGreaterThan(before);
  });

  test('shows the trophies of a title beside the list, at an address that can be kept', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const library = await browser.openOwnPage('library.html');
    await library.setViewport(1200, 800);
    const [set] = demo.games.hollowOrchard.sets;
    await library.click(`[data-set="${set?.npCommunicationId}"]`);
    await isChosen(library, set?.name ?? '');
    expect(await library.url()).toMatch(new RegExp(`\\?set=${set?.npCommunicationId}$`));
    expect((await namesIn(library)).length).toBe(SETS.length);

    await library.reload();
    await isChosen(library, set?.name ?? '');

    // Once seen, it is there offline, too.
    const asked = simulator.trophyRequests().length;
    browser.setOffline(true);
    await browser.killWorker();
    await library.reload();
    await isChosen(library, set?.name ?? '');
    expect(simulator.trophyRequests()).toHaveLength(asked);
    expect(await browser.errors()).toEqual([]);
  });

  test('goes on when the worker dies under it', async ({ browser }) => {
    await signInAndSync(browser);
    const library = await browser.openOwnPage('library.html');
    await library.setViewport(1200, 800);
    const [first] = demo.games.hollowOrchard.sets;
    const [second] = demo.games.copperTides.sets;
    await library.click(`[data-set="${first?.npCommunicationId}"]`);
    await isChosen(library, first?.name ?? '');
    await browser.killWorker();
    await library.click(`[data-set="${second?.npCommunicationId}"]`);
    await isChosen(library, second?.name ?? '');
  });

  test('is used by keys alone; where there is no room for both, one stands in place of the other', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const library = await browser.openOwnPage('library.html');
    await library.setViewport(380, 700);
    await library.waitFor('the titles', () => document.querySelector('a.title'));
    await library.type('input[type=search]', 'hollow');
    await library.waitFor('what is found', () => document.querySelectorAll('a.title').length === 1);
    await library.press('ArrowDown');
    await library.press('Enter');
    await isChosen(library, 'Hollow Orchard');
    await library.waitFor('the way back to have the focus', () =>
      document.activeElement?.matches('.back'),
    );
    const isListInSight = () =>
      library.evaluate(() => document.querySelector('.titles')?.checkVisibility());
    expect(await isListInSight()).toBe(false);
    await library.press('Enter');
    await library.waitFor('the title to have the focus again', () =>
      document.activeElement?.textContent?.includes('Hollow Orchard'),
    );
    expect(await isListInSight()).toBe(true);
    expect(await library.url()).not.toContain('?set=');
  });

  test('asks nobody who is not signed in for anything but to sign in', async ({ browser }) => {
    const library = await browser.openOwnPage('library.html');
    await library.click({ button: 'Sign in' });
    const popup = await browser.waitForTab('the sign-in page', (url) => url.endsWith('popup.html'));
    await popup.waitFor('its button', () => document.querySelector('button'));
  });

  test('leaves a name its room in a narrow window with large text', async ({ simulator }) => {
    await using browser = await withLargeText(simulator.port);
    await signInAndSync(browser);
    const library = await browser.openOwnPage('library.html?set=NPWR90005_00');
    await library.setViewport(360, 800);
    await isChosen(library, 'Hollow Orchard');
    const { name, ring, picture } = await library.evaluate(() => {
      const boxOf = (selector: string) => {
        const { left, right, top, bottom, width } =
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, top, bottom, width };
      };
      return {
        name: boxOf('.title-head h2'),
        ring: boxOf('.title-head .ring'),
        picture: boxOf('.title-head .title-icon'),
      };
    });
    expect(name.width).toBeGreaterThan(ring.width);
    expect(name.top).toBeGreaterThanOrEqual(Math.max(ring.bottom, picture.bottom));
  });
});

/** A browser with text twice as large, that ends with the test. */
async function withLargeText(simulatorPort: number) {
  const browser = await launchBrowser({ simulatorPort, isTextDoubled: true });
  return Object.assign(browser, { [Symbol.asyncDispose]: () => browser.close() });
}
