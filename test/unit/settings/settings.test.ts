import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_GUIDES } from '../../../lib/settings/guides.ts';
import {
  chosenSettingsSchema,
  loadSettings,
  type Settings,
} from '../../../lib/settings/settings.ts';
import { anySettings } from './anySettings.ts';

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

  test.each([
    ['a theme that there is not', { theme: 'red' }],
    ['a guide that is no link', { guides: [{ label: 'x', template: 'javascript:alert(1)' }] }],
    ['a word for yes', { markUnplayed: 'yes' }],
    ['a field of another version', { fontSize: 3 }],
  ])('are not thrown away for %s beside them', async (_, damaged) => {
    const chosen = { hiddenTrophies: 'never', platinumRarityOnBadges: true };
    expect(await loaded({ ...chosen, ...damaged })).toEqual({ ...USUAL, ...chosen });
  });

  test('come back as they were kept', async () => {
    await fc.assert(
      fc.asyncProperty(anySettings, async (settings) => {
        expect(await loaded(settings)).toEqual(settings);
      }),
    );
  });

  test('are whole whatever stands in their place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        expect(chosenSettingsSchema.safeParse(await loaded(stored)).success).toBe(true);
      }),
    );
  });
});
