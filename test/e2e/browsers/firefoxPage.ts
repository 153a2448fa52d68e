import type { ElementHandle, Page } from 'puppeteer-core';
import type { DrivenPage } from './tab.ts';

/** A tab of Firefox in the terms that `asTab` asks for. */
export function driveFirefox(page: Page): DrivenPage {
  const documentStart = () => page.evaluate(() => performance.timeOrigin).catch(() => undefined);

  /**
   * Puppeteer waits for the load event, and never learns of it on the extension's own pages. So a
   * navigation counts as done when another document is there.
   */
  const navigate = async (begin: () => Promise<unknown>): Promise<void> => {
    const before = await documentStart();
    let isOver = false;
    const navigation = begin().finally(() => {
      isOver = true;
    });
    const committed = async () => {
      while (!isOver) {
        const now = await documentStart();
        if (now !== undefined && now !== before) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await Promise.race([navigation, committed()]);
    navigation.catch(() => undefined);
  };

  return {
    // Puppeteer does not learn the address of the extension's own pages either.
    url: () => page.evaluate(() => location.href).catch(() => page.url()),
    goto: (url) => navigate(() => page.goto(url)),
    reload: () => navigate(() => page.reload()),
    async evaluate(run, argument) {
      const handle = await page.evaluateHandle(run, argument);
      // Playwright has a word for an element that is handed out, BiDi nothing.
      const value = handle.asElement() ? 'an element' : await handle.jsonValue();
      await handle.dispose();
      return value;
    },
    async mouseDown(x, y) {
      await page.bringToFront();
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    mouseUp: () => page.mouse.up(),
    typeText: (text) => page.keyboard.type(text),
    async chooseFile(selector, path) {
      const field = await page.$(selector);
      if (!field) throw new Error(`${selector} is not there`);
      await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
      await field.dispose();
    },
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    setViewport: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
}
