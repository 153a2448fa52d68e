import { describe, expect, test } from 'vitest';
import { startSimulator } from '../simulator/index.ts';
import type { LaunchOptions } from './browsers/browser.ts';
import { launchBrowser, type Tab } from './browsers/index.ts';
import { accessibilityViolations } from './looks/accessibilityViolations.ts';
import { clippedTexts } from './looks/clippedTexts.ts';
import { keyFaults } from './looks/keyFaults.ts';
import { movements } from './looks/movements.ts';
import { throughViews, VIEWS, type View } from './looks/views.ts';

/** All views go by in each of these tests, since a browser takes longer to start than to show them. */
const LONG = 240_000;

type Person = Omit<LaunchOptions, 'simulatorPort'>;

/** What is found of each view by its name; views of which nothing is found are left out. */
async function findings<Finding>(
  person: Person,
  look: (view: View, tab: Tab) => Promise<readonly Finding[]>,
  views: readonly View[] = VIEWS,
): Promise<Record<string, readonly Finding[]>> {
  await using cleanUp = new AsyncDisposableStack();
  const simulator = await startSimulator();
  cleanUp.defer(() => simulator.close());
  const browser = await launchBrowser({ simulatorPort: simulator.port, ...person });
  cleanUp.defer(() => browser.close());
  const found: Record<string, readonly Finding[]> = {};
  await throughViews({ simulator, browser }, views, async (view, tab) => {
    const [width, height] = view.size;
    await tab.setViewport(width, height);
    const ofView = await look(view, tab);
    if (ofView.length > 0) found[view.name] = ofView;
  });
  return found;
}

describe('every view of ours', () => {
  test.each(['dark', 'light'] as const)(
    'stands in nobody’s way (axe), in %s',
    { timeout: LONG },
    async (colorScheme) => {
      const found = await findings({ colorScheme }, (view, tab) =>
        accessibilityViolations(tab, view.within),
      );
      expect(found).toEqual({});
    },
  );

  test.each([
    ['in words longer by two fifths', { words: 'pseudo' }],
    ['from right to left', { words: 'pseudo-rtl' }],
    ['in text twice as large', { isTextDoubled: true }],
    ['in longer words, twice as large', { words: 'pseudo', isTextDoubled: true }],
  ] as const)(
    'cuts no text off %s, in its narrowest window',
    { timeout: LONG },
    async (_, person) => {
      const found = await findings(person, async (view, tab) => {
        await tab.setViewport(view.narrowest, 720);
        return clippedTexts(tab, view.within);
      });
      expect(found).toEqual({});
    },
  );

  test.each([
    ['', {}],
    [', and in forced colours too', { forcedColors: true }],
  ] as const)(
    'is all within reach of the Tab key, which shows where it is%s',
    { timeout: LONG },
    async (_, person) => {
      const found = await findings(person, (view, tab) => keyFaults(tab, view.within));
      expect(found).toEqual({});
    },
  );

  test('keeps still for those who want that', { timeout: LONG }, async () => {
    const found = await findings({ reducedMotion: true }, (view, tab) =>
      movements(tab, view.within),
    );
    expect(found).toEqual({});
  });
});
