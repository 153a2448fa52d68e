import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step, Tab, Target } from './browser.ts';
import { hitPoint } from './hitPoint.ts';
import { visibleText } from './visibleText.ts';
import { waitUntil } from './waitUntil.ts';

/** Its types cannot follow it through the drivers; `asTab` puts them back. */
export type PageFunction = (argument: unknown) => unknown;

/** What the two drivers do differently, or call differently, with one page. */
export interface DrivenPage {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page's own world, after a trip as source text. */
  evaluate(run: PageFunction, argument: unknown): Promise<unknown>;
  /** The main button, at a place of the viewport. */
  mouseDown(x: number, y: number): Promise<void>;
  /** Where it went down. */
  mouseUp(): Promise<void>;
  typeText(text: string): Promise<void>;
  /** `path`: of a file on this machine. */
  chooseFile(selector: string, path: string): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A tab over either driver: all that is the same in both stands here. */
export function asTab(page: DrivenPage): Tab {
  const evaluate = <Value, Argument>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ) => page.evaluate(run as PageFunction, argument) as Promise<Value>;

  const waitFor = <Value, Argument>(
    what: string,
    run: (argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ) =>
    waitUntil(
      what,
      () => evaluate(run, argument),
      async () => `${await page.url()} read:\n${await evaluate(visibleText, 'body')}`,
    );

  const hold = async (target: Target): Promise<() => Promise<void>> => {
    const path = isPath(target) ? target : [target];
    const name = path.map((step) => (typeof step === 'string' ? step : `“${step.button}”`));
    const point = await waitFor(`${name.join(' » ')} to be clickable`, hitPoint, path);
    await page.mouseDown(point.x, point.y);
    return () => page.mouseUp();
  };

  const click = async (target: Target): Promise<void> => {
    const release = await hold(target);
    await release();
  };

  return {
    url: page.url,
    goto: page.goto,
    reload: page.reload,
    evaluate,
    waitFor,
    click,
    hold,
    async type(target: Target, text: string) {
      await click(target);
      await page.typeText(text);
    },
    async chooseFile(
      selector: string,
      { name, content }: { name: string; content: string | Uint8Array },
    ) {
      await waitFor(
        `a field for files, ${selector}`,
        (wanted) => document.querySelector(wanted),
        selector,
      );
      const folder = await mkdtemp(join(tmpdir(), 'chosen-file-'));
      await writeFile(join(folder, name), content);
      // It stays there: the browser reads it only when the page does.
      await page.chooseFile(selector, join(folder, name));
    },
    press: page.press,
    screenshot: page.screenshot,
    setViewport: page.setViewport,
    close: page.close,
  };
}

/** `Array.isArray` does not narrow readonly arrays. */
const isPath = (target: Target): target is Exclude<Target, Step> => Array.isArray(target);
