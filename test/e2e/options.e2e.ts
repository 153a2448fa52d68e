import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { CALLED_HOSTS, PAGE_HOSTS } from '../../components/options/hosts.ts';
import { addresses } from '../simulator/index.ts';
import type { Tab } from './browsers/index.ts';
import { isSignedIn, isSynced, signIn, signInAndSync } from './demoAccount.ts';
import { exportFile, openOptions, says } from './optionsScene.ts';
import { cardIn, pageOf, readBadges, storedRecords, test } from './scene.ts';

/** The settings as they are kept. */
const kept = (ownPage: Tab) =>
  ownPage.evaluate(async () => {
    interface Api {
      storage: { local: { get(key: string): Promise<{ settings?: Record<string, unknown> }> } };
    }
    const world = globalThis as unknown as { browser?: Api; chrome?: Api };
    const stored = await (world.browser ?? world.chrome)?.storage.local.get('settings');
    return stored?.settings ?? null;
  });

const isKept = (tab: Tab, name: string, value: unknown) =>
  expect.poll(async () => (await kept(tab))?.[name], { message: name }).toEqual(value);

const cardColours = (tab: Tab, colour: string) =>
  tab.waitFor(
    `a card on ${colour}`,
    (wanted) => {
      const card = document
        .querySelector('trophy-lens-card')
        ?.shadowRoot?.querySelector('section.card');
      return card && getComputedStyle(card).backgroundColor === wanted;
    },
    colour,
  );

const DARK = 'rgb(22, 27, 36)';
const LIGHT = 'rgb(255, 255, 255)';

describe('what is chosen in the options', () => {
  test('shows in its preview and on a page that is open', async ({ browser }) => {
    await signInAndSync(browser);
    const category = await browser.openTab(addresses.category({ tiles: 24 }));
    await expect.poll(async () => (await readBadges(category)).length).toBeGreaterThan(0);
    const unplayed = async () =>
      (await readBadges(category)).filter(({ state }) => state === 'unplayed').length;
    expect(await unplayed()).toBe(0);

    const options = await openOptions(browser);
    await options.click('[data-setting=unplayed] input');
    await options.waitFor('the preview', () =>
      document.querySelector('[data-setting=unplayed] .sample-tile.unplayed [role=img]'),
    );
    await isKept(options, 'markUnplayed', true);
    await expect.poll(unplayed).toBeGreaterThan(0);
  });

  test('colours this page, the preview and the card in the store', async ({ browser }) => {
    await signInAndSync(browser);
    const store = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(store, 'ready');
    await cardColours(store, LIGHT);
    const options = await openOptions(browser);
    await options.click('[data-setting=theme] input[value=dark]');
    await options.waitFor(
      'a dark page and preview',
      (dark) => {
        const sample = document.querySelector('.sample-card')?.shadowRoot?.querySelector('.card');
        const setting = document.querySelector('.setting');
        return [sample, setting].every(
          (part) => part && getComputedStyle(part).backgroundColor === dark,
        );
      },
      DARK,
    );
    await cardColours(store, DARK);
  });

  test('needs no account, and outlives a reload and the worker', async ({ browser }) => {
    const options = await openOptions(browser);
    await options.click('[data-setting=hidden] input[value=never]');
    await isKept(options, 'hiddenTrophies', 'never');
    await browser.killWorker();
    await options.click('[data-setting=rarity] input');
    await isKept(options, 'platinumRarityOnBadges', true);
    await options.reload();
    await options.waitFor('the choices', () =>
      ['[data-setting=hidden] [value=never]', '[data-setting=rarity] input'].every(
        (field) => document.querySelector<HTMLInputElement>(field)?.checked,
      ),
    );
    expect(await browser.errors()).toEqual([]);
  });

  test('is a list of guide links, of which only what is right is kept', async ({ browser }) => {
    const options = await openOptions(browser);
    await options.click({ button: 'Remove: PowerPyx' });
    await options.click({ button: 'Add a link' });
    await options.type('.guide:last-child .guide-label input', 'Wiki');
    await options.type('.guide:last-child .guide-template input', 'http');
    await says(options, 'guides', 'This is no web address');
    await options.type('.guide:last-child .guide-template input', 's://wiki.example/{name}');
    await options.click({ button: 'Move up: Wiki' });
    await expect
      .poll(async () => (await kept(options))?.guides)
      .toMatchObject([
        { label: 'PSNProfiles' },
        { label: 'Wiki', template: 'https://wiki.example/{name}' },
        { label: 'YouTube' },
      ]);
    const link = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.sample-links a')].map(({ href }) => href),
    );
    expect(link).toContain('https://wiki.example/Lanterns%20of%20Vael');
  });
});

test('options are found by title, text and keyword, and it is said how many', async ({
  browser,
}) => {
  const options = await openOptions(browser);
  const shown = () =>
    options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-setting]')]
        .filter((setting) => setting.checkVisibility())
        .map(({ dataset }) => dataset.setting),
    );
  await options.type('input[type=search]', 'SPOILER');
  await expect.poll(shown).toEqual(['hidden']);
  await options.waitFor('the count', () =>
    document
      .querySelector('search [role=status]')
      ?.textContent?.includes('1 of 10 options is shown'),
  );
  await options.type('input[type=search]', 'zzz');
  await options.waitFor('to hear that nothing fits', () =>
    document.querySelector('search [role=status]')?.textContent?.includes('No option fits'),
  );
  await options.click({ button: 'Show all options' });
  await expect.poll(async () => (await shown()).length).toBe(10);
});

describe('a file', () => {
  const FIELD = 'input[type=file]';
  const file = (settings: unknown, version = 1) => ({
    name: 'settings.json',
    content: JSON.stringify({ format: 'trophy-lens-settings', version, settings }),
  });

  test('is exported, and brings everything back; an import can be undone', async ({ browser }) => {
    const options = await openOptions(browser);
    await options.click('[data-setting=unplayed] input');
    await isKept(options, 'markUnplayed', true);
    const exported = await exportFile(options);
    const before = await kept(options);
    expect(JSON.parse(exported)).toEqual({
      format: 'trophy-lens-settings',
      version: 1,
      settings: before,
    });

    await options.click('[data-setting=unplayed] input');
    await options.click('[data-setting=theme] input[value=dark]');
    await isKept(options, 'theme', 'dark');
    const changed = await kept(options);
    await options.chooseFile(FIELD, { name: 'settings.json', content: exported });
    await says(options, 'file', 'Imported. Changed: Theme and Games not played.');
    await expect.poll(() => kept(options)).toEqual(before);
    await options.click({ button: 'Undo the import' });
    await says(options, 'file', 'The import is undone.');
    await expect.poll(() => kept(options)).toEqual(changed);
  });

  test.for([
    ['is not JSON', { name: 'x.json', content: 'theme: dark' }, 'cannot be read as JSON'],
    ['is a picture', { name: 'x.png', content: new Uint8Array([137, 80, 78, 71]) }, 'as JSON'],
    ['is huge', { name: 'x.json', content: ' '.repeat(300_000) }, 'larger than 100 kB'],
    ['is another’s', { name: 'x.json', content: '{"format":"x"}' }, 'no settings of Trophy Lens'],
    ['is newer', file({}, 7), 'newer version (7)'],
    ['holds what is not known', file({ theme: 'dark', fontSize: 3 }), '“fontSize”'],
    ['holds what may not be', file({ theme: 'dark', markUnplayed: 'yes' }), '“markUnplayed”'],
  ] as const)(
    'that %s changes nothing, and it is said why',
    async ([, chosen, why], { browser }) => {
      const options = await openOptions(browser);
      await options.click('[data-setting=rarity] input');
      await isKept(options, 'platinumRarityOnBadges', true);
      const before = await kept(options);
      await options.chooseFile(FIELD, chosen);
      await says(options, 'file', why);
      await says(options, 'file', 'Nothing was changed.');
      expect(await kept(options)).toEqual(before);
    },
  );
});

test('the hosts that are told are those of the manifest, and those that were called', async ({
  browser,
  simulator,
}) => {
  const folder = browser.name === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  const manifest = JSON.parse(
    readFileSync(new URL(`../../.output/${folder}/manifest.json`, import.meta.url), 'utf8'),
  );
  const hostOf = (pattern: string) => pattern.split('/')[2] ?? '';
  const hosts = (patterns: readonly string[]) => [...new Set(patterns.map(hostOf))].sort();
  const [signInHosts, trophyHosts, achievementHosts, pictureHosts] = CALLED_HOSTS.map(
    (called) => called.hosts,
  );
  const asked = [...(signInHosts ?? []), ...(trophyHosts ?? [])];
  // Asked for when the first connection is added, and not before.
  expect(hosts(manifest.optional_host_permissions)).toEqual(achievementHosts);
  const allowed = hosts(manifest.host_permissions);
  expect(allowed).toEqual(expect.arrayContaining(asked));
  expect([...asked, ...PAGE_HOSTS]).toEqual(expect.arrayContaining(allowed));
  expect([...PAGE_HOSTS].sort()).toEqual(
    hosts(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches)),
  );

  await signInAndSync(browser);
  const options = await openOptions(browser);
  const told = await options.evaluate(() =>
    [...document.querySelectorAll('.hosts dt')].map(({ textContent }) => textContent),
  );
  expect(told).toEqual([
    ...asked,
    ...(achievementHosts ?? []),
    ...(pictureHosts ?? []),
    ...PAGE_HOSTS,
  ]);
  const isTold = (host: string) =>
    told.some((name) => (name?.startsWith('*') ? host.endsWith(name.slice(1)) : host === name));
  const called = new Set(simulator.requests.map(({ host }) => host));
  expect([...called].filter((host) => !isTold(host))).toEqual([]);
});

describe('what is stored', () => {
  test('is fetched again after the cache was cleared, and nobody is signed out', async ({
    browser,
    simulator,
  }) => {
    const popup = await signInAndSync(browser);
    const options = await openOptions(browser);
    const before = simulator.trophyRequests().length;
    await options.click({ button: 'Clear cache' });
    await options.waitFor('the cost', () =>
      /read again. That takes about \d+ requests/.test(
        document.querySelector('[data-setting=cache] .question')?.textContent ?? '',
      ),
    );
    expect(simulator.trophyRequests()).toHaveLength(before);
    await options.click({ button: 'Clear it now' });
    await says(options, 'cache', 'The cache is cleared.');
    await expect.poll(() => simulator.trophyRequests().length).toBeGreaterThan(before);
    await isSynced(popup);
    await isSignedIn(popup);
    await expect.poll(async () => (await storedRecords(options)).records).toBeGreaterThan(0);
  });

  test('stays when one thinks better of it', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const options = await openOptions(browser);
    const before = simulator.trophyRequests().length;
    const { records } = await storedRecords(options);
    await options.click({ button: 'Clear cache' });
    await options.press('Escape');
    await options.waitFor(
      'the focus to be back',
      () => document.activeElement?.textContent === 'Clear cache',
    );
    expect((await storedRecords(options)).records).toBe(records);
    expect(simulator.trophyRequests()).toHaveLength(before);
  });

  test('is removed by signing out everywhere, in every tab; what was chosen stays', async ({
    browser,
  }) => {
    await signIn(browser, { stay: true });
    const store = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(store, 'ready');
    const options = await openOptions(browser);
    await options.click('[data-setting=unplayed] input');
    await isKept(options, 'markUnplayed', true);
    await options.click({ button: 'Sign out everywhere' });
    await options.click({ button: 'Sign out now' });
    await says(options, 'signOut', 'You are signed out');
    await cardIn(store, 'signed-out');
    expect((await storedRecords(options)).records).toBe(0);
    const left = await options.evaluate(async () => {
      interface Api {
        storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>;
      }
      const world = globalThis as unknown as { browser?: Api; chrome?: Api };
      const api = world.browser ?? world.chrome;
      return JSON.stringify([await api?.storage.local.get(), await api?.storage.session.get()]);
    });
    expect(left).not.toMatch(/token"|NPWR/);
    await isKept(options, 'markUnplayed', true);
  });
});

test('everything can be done with the keyboard alone', async ({ browser }) => {
  const options = await openOptions(browser);
  const focusOn = async (what: string, isIt: () => boolean) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await options.evaluate(isIt)) return;
      await options.press('Tab');
    }
    throw new Error(`Tab never came to ${what}`);
  };
  await options.click('.options h1');
  await focusOn(
    'the theme',
    () => (document.activeElement as HTMLInputElement | null)?.name === 'theme',
  );
  await options.press('ArrowDown');
  await isKept(options, 'theme', 'dark');
  await focusOn(
    'a badge',
    () => document.activeElement?.closest('[data-setting=unplayed]') !== null,
  );
  await options.press(' ');
  await isKept(options, 'markUnplayed', true);
  await focusOn(
    'moving the second link up',
    () => document.activeElement?.getAttribute('aria-label') === 'Move up: PowerPyx',
  );
  await options.press('Enter');
  await says(options, 'guides', 'Now 1 of 3: PowerPyx.');
  // The focus has gone along, and nothing happens at the end of the list.
  await options.press('Enter');
  await expect
    .poll(async () => (await kept(options))?.guides)
    .toMatchObject([{ label: 'PowerPyx' }, { label: 'PSNProfiles' }, { label: 'YouTube' }]);
  await focusOn('importing', () => (document.activeElement as HTMLInputElement).type === 'file');
  await focusOn('signing out', () => document.activeElement?.textContent === 'Sign out everywhere');
  await options.press('Enter');
  await options.press('Tab');
  await options.press('Enter');
  await says(options, 'signOut', 'You are signed out');
});
