import { describe, expect } from 'vitest';
import { demo } from '../simulator/index.ts';
import { signInAndSync } from './demoAccount.ts';
import { inPanel, openPanel, panelThat, readPanel, settledPanel } from './panelScene.ts';
import { cardIn, pageOf, test } from './scene.ts';

const { games } = demo;

describe('a panel in bad times', () => {
  test('shows what was kept, with the reason, when PlayStation cannot be reached, and comes back', async ({
    browser,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    const rows = (await settledPanel(tab)).rows.length;
    browser.setOffline(true);
    await tab.click(inPanel('.refresh'));
    const told = await panelThat(tab, 'says that it is offline', ({ foot }) =>
      foot.includes('You are offline.'),
    );
    expect(told.rows).toHaveLength(rows);
    browser.setOffline(false);
    await tab.click(inPanel('.refresh'));
    await panelThat(
      tab,
      'is as it was',
      ({ foot, rows: now }) =>
        !foot.includes('offline') && foot.includes('Updated') && now.length === rows,
    );
    expect(await browser.errors()).toEqual([]);
  });

  test('says why there is no list when there is nothing kept either', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    simulator.faults.on('truncated-json', { at: /trophyGroups\/all\/trophies/ });
    const tab = await openPanel(browser, 'lanternsOfVael');
    const panel = await panelThat(tab, 'gives the reason', ({ notice }) => notice !== '');
    expect(panel.notice).toContain('PlayStation’s answer has an unknown form');
    simulator.faults.off('truncated-json');
    await tab.click(inPanel('.no-list button'));
    await settledPanel(tab);
  });

  test('goes on with a new worker when the old one dies over the answer, and later for a press', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await cardIn(tab, 'ready');
    simulator.faults.on('slow', { at: /trophyGroups\/all\/trophies/ });
    const before = simulator.trophyRequests().length;
    await tab.click(['trophy-lens-card', '[data-action=list]']);
    await expect.poll(() => simulator.trophyRequests().length).toBeGreaterThan(before);
    await browser.killWorker();
    simulator.faults.off('slow');
    await settledPanel(tab);
    await browser.killWorker();
    await tab.click(inPanel('.segments label:nth-of-type(3)'));
    await tab.click(inPanel('.refresh'));
    const earned = games.lanternsOfVael.sets[0]?.trophies.filter(({ isEarned }) => isEarned);
    await panelThat(tab, 'shows earned ones', ({ rows }) => rows.length === earned?.length);
    const other = await openPanel(browser, 'copperTides');
    expect((await settledPanel(other)).rows.every(({ state }) => state === 'earned')).toBe(true);
  });

  test('opens also when the rest of the card arrives while its button is held', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    simulator.faults.on('slow', { at: /trophyGroups/ });
    const tab = await browser.openTab(pageOf('lanternsOfVael'));
    await tab.waitFor('a card that is still to be filled', () =>
      document.querySelector('trophy-lens-card')?.shadowRoot?.querySelector('.set .placeholder'),
    );
    const release = await tab.hold(['trophy-lens-card', '[data-action=list]']);
    simulator.faults.off('slow');
    await tab.waitFor('the rest of the card', () => {
      const drawn = document.querySelector('trophy-lens-card')?.shadowRoot;
      return drawn?.querySelector('.set') && !drawn.querySelector('.set .placeholder');
    });
    await release();
    await settledPanel(tab);
  });

  test('closes when its page is left or the person signs out', async ({ browser }) => {
    const popup = await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    await settledPanel(tab);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await popup.click({ button: 'Sign out' });
    await cardIn(tab, 'signed-out');
    await expect.poll(() => readPanel(tab)).toBeNull();
  });
});

describe('a panel among hostile texts and scripts', () => {
  test('shows markup, script, control and right-to-left characters as text, and runs nothing', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'hostileNames');
    await settledPanel(tab);
    await tab.click(inPanel('.reveal-always input'));
    const trophies = games.hostileNames.sets[0]?.trophies ?? [];
    const panel = await panelThat(
      tab,
      'shows every one',
      ({ rows }) =>
        rows.length === trophies.length && rows.every(({ state }) => !state.includes('covered')),
    );
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    expect(panel.rows.map(({ name }) => name)).toEqual(trophies.map(({ name }) => plain(name)));
    expect(panel.rows.map(({ detail }) => detail)).toEqual(
      trophies.map(({ detail }) => plain(detail)),
    );

    const found = await tab.evaluate((mark) => {
      const root = document.querySelector('trophy-lens-panel')?.shadowRoot;
      const all = [...(root?.querySelectorAll('*') ?? [])];
      return {
        hasRun: mark in window,
        scripts: all.filter(({ localName }) => /^(script|iframe|object|embed)$/.test(localName))
          .length,
        handlers: all
          .flatMap((element) => element.getAttributeNames())
          .filter((name) => name.startsWith('on')),
        hosts: [
          ...new Set(
            all.flatMap((element) => {
              const address = element.getAttribute('src') ?? element.getAttribute('href');
              return address ? [new URL(address, 'https://relative.example').host] : [];
            }),
          ),
        ].sort(),
      };
    }, demo.hostile.mark);
    expect(found).toMatchObject({ hasRun: false, scripts: 0, handlers: [] });
    for (const host of found.hosts) {
      expect(host).toMatch(
        /(^|\.)(playstation\.(com|net)|psnprofiles\.com|powerpyx\.com|youtube\.com)$/,
      );
    }
    expect(simulator.requests.filter(({ host }) => host.endsWith(demo.hostile.host))).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });

  test('does nothing that only a script of the page has pressed', async ({
    browser,
    simulator,
  }) => {
    await signInAndSync(browser);
    const tab = await openPanel(browser, 'lanternsOfVael');
    const before = await settledPanel(tab);
    const requests = simulator.trophyRequests().length;
    await tab.evaluate(() => {
      const root = document.querySelector('trophy-lens-panel')?.shadowRoot;
      for (const button of root?.querySelectorAll('button') ?? []) button.click();
      for (const input of root?.querySelectorAll('input') ?? []) {
        input.click();
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    // By now a question would have been asked: the person's own press is answered after it.
    await tab.click(inPanel('.segments label:nth-of-type(1)'));
    const after = await settledPanel(tab);
    expect(after.rows.map(({ state, name }) => [state, name])).toEqual(
      before.rows.map(({ state, name }) => [state, name]),
    );
    expect(simulator.trophyRequests()).toHaveLength(requests);
  });
});
