import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GUIDES } from '../../../lib/settings/guides.ts';
import { loadSettings, type Settings } from '../../../lib/settings/settings.ts';

const USUAL: Settings = {
  theme: 'system',
  platinumRarityOnBadges: false,
  markUnplayed: false,
  hiddenTrophies: 'ask',
  guides: DEFAULT_GUIDES,
};

const loaded = (stored: unknown) => loadSettings({ load: async () => stored });

describe('settings', () => {
  test('are what was chosen', async () => {
    const chosen = { ...USUAL, theme: 'light', platinumRarityOnBadges: true };
    expect(await loaded(chosen)).toEqual(chosen);
  });

  test('say nothing more than the page’s own progress until somebody chooses', async () => {
    expect(await loaded(undefined)).toEqual(USUAL);
  });

  test('of an older version keep what it knew', async () => {
    expect(await loaded({ markUnplayed: true })).toEqual({ ...USUAL, markUnplayed: true });
  });

  test('are the usual ones where the browser gives no storage', async () => {
    const broken = { load: () => Promise.reject(new Error('no storage')) };
    expect(await loadSettings(broken)).toEqual(USUAL);
  });

  test('are whole whatever stands in their place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        const { platinumRarityOnBadges, markUnplayed } = await loaded(stored);
        return typeof platinumRarityOnBadges === 'boolean' && typeof markUnplayed === 'boolean';
      }),
    );
  });
});
