/** `system`: as the browser or the operating system has it. */
export const THEMES = ['system', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The theme in what stands where settings are kept, for a page that must not be drawn in another one and
 * has no time to load the check of all settings.
 */
export function themeIn(stored: unknown): Theme {
  const chosen = typeof stored === 'object' && stored && 'theme' in stored && stored.theme;
  return THEMES.find((theme) => theme === chosen) ?? 'system';
}
