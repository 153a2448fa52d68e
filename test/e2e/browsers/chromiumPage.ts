import type { Page } from 'playwright';
import type { DrivenPage } from './tab.ts';

/** A tab of Chromium in the terms that `asTab` asks for. */
export const driveChromium = (page: Page): DrivenPage => ({
  url: async () => page.url(),
  goto: async (url) => void (await page.goto(url, { waitUntil: 'commit' })),
  reload: async () => void (await page.reload({ waitUntil: 'commit' })),
  evaluate: (run, argument) => page.evaluate(run, argument),
  async mouseDown(x, y) {
    await page.mouse.move(x, y);
    await page.mouse.down();
  },
  mouseUp: () => page.mouse.up(),
  typeText: (text) => page.keyboard.type(text),
  chooseFile: (selector, path) => page.setInputFiles(selector, path),
  press: (key) => page.keyboard.press(key),
  screenshot: async (path) => void (await page.screenshot({ path })),
  setViewport: (width, height) => page.setViewportSize({ width, height }),
  close: () => page.close(),
});
