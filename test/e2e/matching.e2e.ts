import { describe, expect } from 'vitest';
import { addresses, demo } from '../simulator/index.ts';
import { signIn, signInAndSync } from './demoAccount.ts';
import { cardIn, pageOf, test, trophyCalls, whole } from './scene.ts';

const { games } = demo;

describe('the games that were played are found', () => {
  test('from an American page, though it was played from a European disc', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('copperTidesAmerican'));
    const card = await whole(tab);
    expect(card.npCommunicationIds).toEqual(['NPWR90002_00']);
    expect(card.progress).toEqual([100]);
  });

  test('also by a page that was opened before the library was read', async ({
    browser,
    simulator,
  }) => {
    simulator.faults.on('slow', { at: /gamelist/ });
    await signIn(browser);
    const tab = await browser.openTab(pageOf('copperTidesAmerican'));
    await cardIn(tab, 'loading');
    simulator.faults.off('slow');
    expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90002_00']);
  });

  test.for([
    ['the PS5 product', pageOf('glassMeridian')],
    ['the PS4 product', pageOf('glassMeridianPs4')],
    ['the concept', addresses.concept(games.glassMeridian.conceptId)],
  ])('on both platforms, from %s', async ([, address = ''], { browser, simulator }) => {
    await signInAndSync(browser);
    const before = simulator.trophyRequests().length;
    const tab = await browser.openTab(address);
    const card = await whole(tab);
    expect(card.npCommunicationIds).toEqual(['NPWR90010_00', 'NPWR90011_00']);
    expect(card.sets[0]).toContain('PS5');
    expect(card.sets[1]).toContain('PS4');
    expect(card.progress).toEqual([
      games.glassMeridian.sets[0]?.progress,
      games.glassMeridianPs4.sets[0]?.progress,
    ]);
    expect(simulator.trophyRequests().length - before).toBeLessThanOrEqual(3);
  });

  test('from another edition, and from an add-on, as those of the game', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.product(demo.lanternsDeluxe.productId));
    expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90001_00']);
    const [addOn] = demo.addOns;
    await tab.goto(addresses.product(addOn?.productId ?? ''));
    expect((await cardIn(tab, 'ready')).npCommunicationIds).toEqual(['NPWR90005_00']);
  });
});

describe('a game that was not played', () => {
  test('is said to be that, in whatever edition', async ({ browser }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(addresses.concept(games.paperComet.conceptId));
    expect((await cardIn(tab, 'unplayed')).text).toContain('You have not played this game.');
  });

  test('is spoken of by its edition alone, while the played games cannot be had', async ({
    browser,
    simulator,
  }) => {
    simulator.faults.on('html-200', { at: /gamelist/ });
    await signIn(browser);
    const tab = await browser.openTab(pageOf('copperTidesAmerican'));
    expect((await cardIn(tab, 'unplayed')).text).toContain('You have not played this edition.');
  });

  test('and is only announced has its own sentence', async ({ browser, simulator }) => {
    await signInAndSync(browser);
    const before = trophyCalls(simulator).length;
    const tab = await browser.openTab(addresses.concept(demo.farShore.conceptId));
    expect((await cardIn(tab, 'unknown')).text).toContain('This game is not out yet');
    expect(trophyCalls(simulator)).toHaveLength(before);
  });
});

test('what a page holds of other games is never taken for its own', async ({ browser }) => {
  // Its data names a subscription’s reward, whose title id is another game’s.
  await signInAndSync(browser);
  const tab = await browser.openTab(addresses.concept(games.paperComet.conceptId));
  const card = await cardIn(tab, 'unplayed', 'ready');
  expect(card.state).toBe('unplayed');
});
