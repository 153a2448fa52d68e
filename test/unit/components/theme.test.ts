import { describe, expect, it } from 'vitest';
import { PALETTES, type Role, themeCss } from '../../../components/theme.css.ts';

const SURFACES: Role[] = ['ground', 'surface', 'raised'];
const TEXTS: Role[] = [
  'text',
  'muted',
  'accent',
  'platinum',
  'gold',
  'silver',
  'bronze',
  'ultra-rare',
  'very-rare',
  'rare',
  'common',
];

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const palette = PALETTES[theme];

  it.each(SURFACES.flatMap((surface) => TEXTS.map((text) => [text, surface] as const)))(
    'has %s readable on %s (4.5:1)',
    (text, surface) => {
      expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('has the main button’s words readable on it (4.5:1)', () => {
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'accent', 'platinum'] as const)(
    'has %s, which draws fields, focus and progress, seen on every surface (3:1)',
    (role) => {
      for (const surface of SURFACES) {
        expect(contrast(palette[role], palette[surface])).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

it('gives every role to dark, light and forced colours', () => {
  for (const role of Object.keys(PALETTES.dark)) {
    expect(themeCss(':host', 'system').match(new RegExp(`--${role}: `, 'g'))).toHaveLength(3);
  }
});

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of the relative luminances. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const linear = (at: number) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
