import browser from 'webextension-polyfill';
import type { SettingsStore } from '../settings/settings.ts';
import { type Theme, themeIn } from '../settings/theme.ts';

/** Tells the theme that the person has chosen: at first, and whenever it is another one. */
export function followTheme(
  { load }: Pick<SettingsStore, 'load'>,
  onTheme: (theme: Theme) => void,
): void {
  let last: Theme | undefined;
  const read = async () => {
    const theme = themeIn(await load().catch(() => undefined));
    if (theme === last) return;
    last = theme;
    onTheme(theme);
  };
  browser.storage.local.onChanged.addListener(() => void read());
  void read();
}
