import type { Tab } from '../browsers/index.ts';
import { ADA, addConnection, quillmark, WALKER } from '../connectionScene.ts';
import { isSynced, signIn } from '../demoAccount.ts';
import type { Phase, Stage, View } from './view.ts';

/**
 * Goes through the views in their order and hands each, opened, to the look. A view that cannot be opened
 * rejects, with its name.
 */
export async function throughViews(
  stage: Stage,
  views: readonly View[],
  look: (view: View, tab: Tab) => Promise<void>,
): Promise<void> {
  for (const phase of ['signed-out', 'unread', 'synced', 'connected'] as const) {
    const ofPhase = views.filter((view) => view.phase === phase);
    if (ofPhase.length === 0) continue;
    await ENTER[phase](stage);
    for (const view of ofPhase) {
      const tab = await view.open(stage).catch((error: unknown) => {
        throw new Error(`${view.name} did not open.`, { cause: error });
      });
      await look(view, tab);
      if (view.isSlow) stage.simulator.faults.off('slow');
      await tab.close();
    }
  }
}

const ENTER: Readonly<Record<Phase, (stage: Stage) => Promise<unknown>>> = {
  'signed-out': async () => {},
  unread: async ({ browser, simulator }) => {
    simulator.faults.on('slow', { at: /gamelist/ });
    return (await signIn(browser, { stay: true })).close();
  },
  synced: async ({ browser, simulator }) => {
    simulator.faults.off('slow');
    if (simulator.issuedTokens().length === 0)
      await (await signIn(browser, { stay: true })).close();
    const ownPage = await browser.openOwnPage('popup.html');
    await isSynced(ownPage);
    await ownPage.close();
  },
  // Nobody has to be signed in for it.
  connected: async ({ browser }) => {
    for (const typed of [ADA, WALKER, HOSTILE]) {
      // Access is asked for with the first.
      const options = await addConnection(browser, typed, typed === ADA ? 'allow' : null);
      await options.waitFor(
        'it among the connections',
        (label) =>
          [...document.querySelectorAll('.connection h4')].some(
            ({ textContent }) => textContent === label,
          ),
        typed.label,
      );
      await options.close();
    }
  },
};

const HOSTILE = {
  label: '<b>Hostile</b> names of a user',
  apiKey: quillmark.apiKey,
  userId: 'hostile',
};
