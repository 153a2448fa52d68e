import { describe, expect } from 'vitest';
import { signIn } from './demoAccount.ts';
import { cardIn, pageOf, test, trophyCalls } from './scene.ts';

describe('what goes wrong in the middle', () => {
  test('a token that expires: one refresh, and the card is shown', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser, { stay: true });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    simulator.faults.on('token-expired');
    await tab.goto(pageOf('hollowOrchard'));
    await cardIn(tab, 'ready');
    const refreshes = simulator.requests.filter(({ path }) => path.endsWith('/oauth/token'));
    expect(refreshes).toHaveLength(2);
  });

  test('a 429 with a time: nothing is asked until then, and the card says when', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
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
    await signIn(browser);
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
    const titles = trophyCalls(simulator).filter((path) => path.endsWith('/titles/trophyTitles'));
    // What was answered before is kept; only the answer that died with the worker is asked for again.
    expect(titles).toHaveLength(1);
  });

  test('the budget outlives the worker', async ({ browser, simulator }) => {
    const popup = await signIn(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    const used = (text: string) =>
      popup.waitFor(text, (wanted) => document.body.textContent?.includes(wanted), text);
    await expect.poll(() => simulator.trophyRequests().length).toBe(4);
    await used('4 of 240 requests used');
    await browser.killWorker();
    await popup.reload();
    await used('4 of 240 requests used');
  });

  test('offline with a warm cache: the figures stay, with one calm line', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    const before = await cardIn(tab, 'ready');
    browser.setOffline(true);
    await browser.killWorker();
    // The page itself cannot be loaded without a network; the store moves by itself.
    await tab.evaluate((url) => history.pushState(null, '', url), pageOf('copperTides'));
    await cardIn(tab, 'error');
    const asked = simulator.trophyRequests().length;
    await tab.evaluate((url) => history.pushState(null, '', url), pageOf('lanternsOfVael'));
    const after = await cardIn(tab, 'ready');
    expect(after.progress).toEqual(before.progress);
    expect(simulator.trophyRequests()).toHaveLength(asked);
  });

  test('a service that is down: an error with a way to try again, which works', async ({
    browser,
    simulator,
  }) => {
    await signIn(browser);
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
    await signIn(browser);
    simulator.faults.on(fault);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    expect((await cardIn(tab, 'error')).text).toContain(sentence);
  });

  test('a private account has a state of its own', async ({ browser, simulator }) => {
    await signIn(browser);
    simulator.faults.on('private');
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'private');
  });
});

describe('two tabs at once', () => {
  test('cost the requests of one', async ({ browser, simulator }) => {
    await signIn(browser);
    await expect.poll(() => simulator.trophyRequests().length).toBe(2);
    simulator.faults.on('slow');
    const url = pageOf('hollowOrchard');
    const tabs = await Promise.all([browser.openTab(url), browser.openTab(url)]);
    await Promise.all(tabs.map((tab) => cardIn(tab, 'loading')));
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
    expect(simulator.trophyRequests()).toHaveLength(2 + 3);
  });
});
