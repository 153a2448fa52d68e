import { describe, expect, test } from 'vitest';
import { startSimulator } from '../simulator/index.ts';
import type { LaunchOptions } from './browsers/browser.ts';
import { launchBrowser, type Tab } from './browsers/index.ts';
import { accessibilityViolations } from './looks/accessibilityViolations.ts';
import { bentDrawings } from './looks/bentDrawings.ts';
import { clippedTexts } from './looks/clippedTexts.ts';
import { keyFaults } from './looks/keyFaults.ts';
import { movements } from './looks/movements.ts';
import { throughViews } from './looks/throughViews.ts';
import type { View } from './looks/view.ts';
import { VIEWS } from './looks/views.ts';

/** All views go by in one pass, since a browser takes longer to start than to show some of them. */
const LONG = 300_000;

type Look = (tab: Tab, view: View) => Promise<readonly unknown[]>;

const inTheWay: Look = (tab, { within }) => accessibilityViolations(tab, within);
const cutOff: Look = (tab, { within }) => clippedTexts(tab, within);
const beyondKeys: Look = async (tab, { within, isLong }) => (isLong ? [] : keyFaults(tab, within));
const bent: Look = (tab, { within }) => bentDrawings(tab, within);
const moving: Look = (tab, { within }) => movements(tab, within);
const cutOffInNarrow: Look = async (tab, view) => {
  await tab.setViewport(view.narrowest, 720);
  return cutOff(tab, view);
};

/** Who looks at all views, and what is looked for; each pass is made once, when its first test asks. */
const PASSES = {
  dark: pass({ colorScheme: 'dark' }, { inTheWay, bent }),
  light: pass({ colorScheme: 'light' }, { inTheWay, beyondKeys, cutOffInNarrow }),
  longWords: pass({ words: 'pseudo' }, { cutOff }),
  rightToLeft: pass({ words: 'pseudo-rtl' }, { cutOff }),
  largeText: pass({ isTextDoubled: true }, { cutOff, bent }),
  ownColours: pass({ forcedColors: true, reducedMotion: true }, { moving, beyondKeys }),
};

describe('every view of ours', () => {
  test.each(['dark', 'light'] as const)(
    'stands in nobody’s way (axe), in %s',
    { timeout: LONG },
    async (theme) => {
      expect((await PASSES[theme]()).inTheWay).toEqual({});
    },
  );

  test.each([
    ['in words longer by two fifths', 'longWords'],
    ['in such words, from right to left', 'rightToLeft'],
    ['in text twice as large', 'largeText'],
  ] as const)('cuts no text off %s', { timeout: LONG }, async (_, who) => {
    expect((await PASSES[who]()).cutOff).toEqual({});
  });

  test.each([
    ['', 'dark'],
    [', in text twice as large', 'largeText'],
  ] as const)('has its drawings in their shape%s', { timeout: LONG }, async (_, who) => {
    expect((await PASSES[who]()).bent).toEqual({});
  });

  test('cuts no text off in its narrowest window', { timeout: LONG }, async () => {
    expect((await PASSES.light()).cutOffInNarrow).toEqual({});
  });

  test.each([
    ['', 'light'],
    [', in forced colours too', 'ownColours'],
  ] as const)(
    'is all within reach of the Tab key, which shows where it is%s',
    { timeout: LONG },
    async (_, who) => {
      expect((await PASSES[who]()).beyondKeys).toEqual({});
    },
  );

  test('keeps still for those who want that', { timeout: LONG }, async () => {
    expect((await PASSES.ownColours()).moving).toEqual({});
  });
});

/** What each look finds, by the name of the view; views of which it finds nothing are left out. */
function pass<Name extends string>(
  person: Omit<LaunchOptions, 'simulatorPort'>,
  looks: Readonly<Record<Name, Look>>,
): () => Promise<Record<Name, Record<string, readonly unknown[]>>> {
  let made: ReturnType<ReturnType<typeof pass<Name>>> | undefined;
  const make = async () => {
    await using cleanUp = new AsyncDisposableStack();
    const simulator = await startSimulator();
    cleanUp.defer(() => simulator.close());
    const browser = await launchBrowser({ simulatorPort: simulator.port, ...person });
    cleanUp.defer(() => browser.close());
    const names = Object.keys(looks) as Name[];
    const found = new Map<Name, Record<string, readonly unknown[]>>(
      names.map((name) => [name, {}]),
    );
    await throughViews({ simulator, browser }, VIEWS, async (view, tab) => {
      for (const name of names) {
        const [width, height] = view.size;
        const times = person.isTextDoubled && view.growsWithText ? 2 : 1;
        await tab.setViewport(times * width, height);
        const ofView = await looks[name](tab, view);
        if (ofView.length > 0) Object.assign(found.get(name) ?? {}, { [view.name]: ofView });
      }
    });
    return Object.fromEntries(found) as Record<Name, Record<string, readonly unknown[]>>;
  };
  return () => {
    made ??= make();
    return made;
  };
}
