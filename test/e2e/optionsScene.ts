import type { Tab, TestBrowser } from './browsers/index.ts';

export async function openOptions(browser: TestBrowser): Promise<Tab> {
  const tab = await browser.openOwnPage('options.html');
  await tab.waitFor('the options', () => document.querySelector('.options h1'));
  return tab;
}

/** What a live region of an option says, once it says something that fits; marks of direction do not count. */
export const says = (tab: Tab, setting: string, words: string) =>
  tab.waitFor(
    `the option ${setting} to say “${words}”`,
    ([id, wanted]) =>
      [...document.querySelectorAll(`[data-setting="${id}"] [role=status]`)]
        .map(({ textContent }) => textContent.replaceAll(/[\u2066-\u2069]/g, ''))
        .find((said) => said.includes(wanted)),
    [setting, words] as const,
  );

/** Exports the settings, and gives what would be saved: the browser's dialogue and folder are its own. */
export async function exportFile(options: Tab): Promise<string> {
  await options.evaluate(() => {
    const world = globalThis as unknown as { exported?: Promise<string> };
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) world.exported = blob.text();
      return real(blob);
    };
  });
  await options.click({ button: 'Export as a file' });
  return options.waitFor(
    'the file',
    () => (globalThis as unknown as { exported?: Promise<string> }).exported,
  );
}
