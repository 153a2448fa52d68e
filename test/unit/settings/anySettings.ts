import fc from 'fast-check';
import type { Settings } from '../../../lib/settings/settings.ts';

const anyGuide = fc.record({
  label: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= 40),
  template: fc
    .array(
      fc.constantFrom('{name}', '{np}', '{trophy}', 'guide', '/', '?q=', '日本', '%20', '&a='),
      {
        maxLength: 8,
      },
    )
    .map((parts) => `https://guides.example/${parts.join('')}`),
});

/** Whatever a person could have chosen. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  theme: fc.constantFrom('system', 'dark', 'light'),
  platinumRarityOnBadges: fc.boolean(),
  markUnplayed: fc.boolean(),
  hiddenTrophies: fc.constantFrom('ask', 'always', 'never'),
  guides: fc.array(anyGuide, { maxLength: 10 }),
});
