import browser from 'webextension-polyfill';
import type { SettingsStore } from '../settings/settings.ts';
import { type Theme, themeIn } from '../settings/theme.ts';

/** Tells the theme that the person has chosen: at first, and whenever they may have chosen another one. */
export function followTheme(
  { load }: Pick<SettingsStore, 'load'>,
  onTheme: (theme: Theme) => void,
): void {
  const read = async () => onTheme(themeIn(await load().catch(() => undefined)));
  browser.storage.local.onChanged.addListener(() => void read());
  void read();
}
