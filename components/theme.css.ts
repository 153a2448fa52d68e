import type { Theme } from '../lib/settings/theme.ts';

/**
 * The roles of the look, and their colours: the one source for the card, the popup and the contrast
 * test. Every colour anywhere is one of these roles.
 */

/** Roles, in four families: surfaces, text and controls, grades, rarities. */
const ROLES = [
  'ground',
  'surface',
  'raised',
  'line',
  'edge',
  'text',
  'muted',
  'accent',
  'on-accent',
  'focus',
  'platinum',
  'gold',
  'silver',
  'bronze',
  'ultra-rare',
  'very-rare',
  'rare',
  'common',
] as const;
export type Role = (typeof ROLES)[number];
export type Palette = Readonly<Record<Role, string>>;

export const PALETTES = {
  dark: {
    ground: '#0d1016',
    surface: '#161b24',
    raised: '#1e2531',
    line: '#2b3444',
    edge: '#6d7c92',
    text: '#eef2f7',
    muted: '#9aa7b8',
    accent: '#4aa3ff',
    'on-accent': '#04121f',
    focus: '#8cc8ff',
    platinum: '#a9d6f5',
    gold: '#e9bd54',
    silver: '#c3ccd6',
    bronze: '#d08f5f',
    'ultra-rare': '#d9a7ff',
    'very-rare': '#8fb8ff',
    rare: '#7fd6c2',
    common: '#9aa7b8',
  },
  light: {
    ground: '#ffffff',
    surface: '#ffffff',
    raised: '#f3f5f9',
    line: '#d9dfe8',
    edge: '#748197',
    text: '#141a23',
    muted: '#566173',
    accent: '#0a66c8',
    'on-accent': '#ffffff',
    focus: '#0a66c8',
    platinum: '#1b6a9f',
    gold: '#8a6100',
    silver: '#5b6673',
    bronze: '#9a5420',
    'ultra-rare': '#8436c0',
    'very-rare': '#2f5dc0',
    rare: '#0e7463',
    common: '#566173',
  },
} as const satisfies Record<'dark' | 'light', Palette>;

/** With forced colours the person's own colours speak, and figures and shapes tell grades apart. */
const FORCED: Palette = {
  ground: 'Canvas',
  surface: 'Canvas',
  raised: 'Canvas',
  line: 'GrayText',
  edge: 'ButtonBorder',
  text: 'CanvasText',
  muted: 'CanvasText',
  accent: 'Highlight',
  'on-accent': 'HighlightText',
  focus: 'Highlight',
  platinum: 'CanvasText',
  gold: 'CanvasText',
  silver: 'CanvasText',
  bronze: 'CanvasText',
  'ultra-rare': 'CanvasText',
  'very-rare': 'CanvasText',
  rare: 'CanvasText',
  common: 'CanvasText',
};

/**
 * The roles as custom properties (`--surface`, …) of `scope`, in the theme that the person chose.
 * `system`: as the browser or the operating system has it.
 */
export function themeCss(scope: ':host' | ':root', theme: Theme): string {
  const first = theme === 'light' ? 'light' : 'dark';
  const light = `@media (prefers-color-scheme: light) { ${scope} { ${colours('light')} } }`;
  return `
${scope} {
  ${colours(first)}
  --font: "SST", "Segoe UI", system-ui, -apple-system, "Noto Sans", Arial, sans-serif;
}
${theme === 'system' ? light : ''}
@media (forced-colors: active) {
  ${scope} { ${properties(FORCED)} }
}`;
}

const colours = (name: keyof typeof PALETTES): string =>
  `color-scheme: ${name}; ${properties(PALETTES[name])}`;

function properties(palette: Palette): string {
  return ROLES.map((role) => `--${role}: ${palette[role]};`).join(' ');
}
