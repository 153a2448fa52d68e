import { describe, expect } from 'vitest';
import { isSynced, signIn, signInAndSync } from './demoAccount.ts';
import {
  cardIn,
  goOffline,
  pageOf,
  signInWithoutLibrary,
  test,
  trophyCalls,
  whole,
} from './scene.ts';

describe('what goes wrong in the middle', () => {
  test('a token that expires: one refresh, and the card is shown', async ({
    browser,
    simulator,
  }) => {
    await isSynced(await signIn(browser, { stay: true }));
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await whole(tab);
    simulator.faults.on('token-expired');
    await tab.goto(pageOf('hollowOrchard'));
    await whole(tab);
    const refreshes = simulator.requests.filter(({ path }) => path.endsWith('/oauth/token'));
    expect(refreshes).toHaveLength(2);
  });

  test('a 429 with a time: nothing is asked until then, and the card says when', async ({
    browser,
    simulator,
  }) => {
    await signInWithoutLibrary(browser, simulator);
    simulator.faults.on('rate-limit', { seconds: 300 });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const card = await cardIn(tab, 'error');
    expect(card.text).toContain('PlayStation asked us to wait until');
    const asked = simulator.trophyRequests().length;
    const other = await browser.openTab(pageOf('copperTides'));
    await cardIn(other, 'error');
    expect(simulator.trophyRequests()).toHaveLength(asked);
    expect(simulator.ignoredStops).toBe(0);
  });

  test('a short 429 in the middle of a card is waited out', async ({ browser, simulator }) => {
    await signIn(browser);
    simulator.faults.on('rate-limit', { seconds: 2, at: /npCommunicationIds/ });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    await tab.waitFor('the rarity of the platinum', () =>
      document
        .querySelector('trophy-lens-card')
        ?.shadowRoot?.textContent?.includes('of players have it'),
    );
    expect(simulator.ignoredStops).toBe(0);
  });

  test('a worker killed in the middle: the page asks again, and nothing is spent twice', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const lookUps = () =>
      trophyCalls(simulator).filter((path) => path.endsWith('/titles/trophyTitles')).length;
    const before = lookUps();
    simulator.faults.on('slow', { at: /npCommunicationIds/ });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await expect
      .poll(() => trophyCalls(simulator).some((path) => path.includes('NPWR')))
      .toBe(true);
    await browser.killWorker();
    simulator.faults.off('slow');
    await tab.waitFor('the rarity of the platinum', () =>
      document
        .querySelector('trophy-lens-card')
        ?.shadowRoot?.textContent?.includes('of players have it'),
    );
    // What was answered before is kept; only the answer that died with the worker is asked for again.
    expect(lookUps()).toBe(before);
    expect(trophyCalls(simulator).filter((path) => path.includes('NPWR90001_00'))).toHaveLength(2);
  });

  test('the budget outlives the worker', async ({ browser, simulator }) => {
    const popup = await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await whole(tab);
    const spent = `${simulator.trophyRequests().length} of 240 requests used`;
    const used = (text: string) =>
      popup.waitFor(text, (wanted) => document.body.textContent?.includes(wanted), text);
    await used(spent);
    await browser.killWorker();
    await popup.reload();
    await used(spent);
  });

  test('offline with a warm cache: the figures stay, with one calm line', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const before = await whole(tab);
    const asked = simulator.trophyRequests().length;
    await goOffline(browser, tab, 'lanternsOfVael');
    const after = await cardIn(tab, 'ready');
    expect(after.progress).toEqual(before.progress);
    expect(simulator.trophyRequests()).toHaveLength(asked);
  });

  test('a service that is down: an error with a way to try again, which works', async ({
    browser,
    simulator,
  }) => {
    await signInWithoutLibrary(browser, simulator);
    simulator.faults.on('server-error');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    expect((await cardIn(tab, 'error')).text).toContain(
      'PlayStation does not answer at the moment.',
    );
    simulator.faults.off('server-error');
    await tab.click(['trophy-lens-card', { button: 'Try again' }]);
    await cardIn(tab, 'ready');
  });

  test.for([
    ['akamai-403', 'PlayStation turns away your network at the moment.'],
    ['html-200', 'PlayStation’s answer has an unknown form'],
    ['truncated-json', 'PlayStation’s answer has an unknown form'],
  ] as const)('%s is told in one sentence', async ([fault, sentence], { browser, simulator }) => {
    await signInWithoutLibrary(browser, simulator);
    simulator.faults.on(fault);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    expect((await cardIn(tab, 'error')).text).toContain(sentence);
  });

  test('a private account has a state of its own', async ({ browser, simulator }) => {
    await signInWithoutLibrary(browser, simulator);
    simulator.faults.on('private');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'private');
  });
});

describe('two tabs at once', () => {
  test('cost the requests of one', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const before = simulator.trophyRequests().length;
    simulator.faults.on('slow');
    const url = pageOf('hollowOrchard');
    const tabs = await Promise.all([browser.openTab(url), browser.openTab(url)]);
    await Promise.all(tabs.map((tab) => cardIn(tab, 'ready')));
    simulator.faults.off('slow');
    const cards = await Promise.all(tabs.map((tab) => cardIn(tab, 'ready')));
    expect(cards[0]?.progress).toEqual(cards[1]?.progress);
    await Promise.all(
      tabs.map((tab) =>
        tab.waitFor('the base game apart', () =>
          document
            .querySelector('trophy-lens-card')
            ?.shadowRoot?.textContent?.includes('Base game'),
        ),
      ),
    );
    expect(simulator.trophyRequests()).toHaveLength(before + 2);
  });
});
