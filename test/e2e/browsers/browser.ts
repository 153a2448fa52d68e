/**
 * What an end-to-end test may do with a browser and its tabs. The same words stand for Chromium and
 * Firefox, so that each test is written once.
 */

import type { PseudoWords } from './wordedBuild.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Every web address that the browser asks for is answered by the simulator on this loopback port. */
  readonly simulatorPort: number;
  /** What the person reads: `navigator.language` and Accept-Language. Default `en-US`. */
  readonly language?: string;
  /** Default `light`. */
  readonly colorScheme?: 'dark' | 'light';
  /** Puts words that nobody speaks in place of the extension's English ones; all else is as shipped. */
  readonly words?: PseudoWords;
  /** Text twice as large, by the browser's own setting. */
  readonly isTextDoubled?: boolean;
  /** The person's own few colours in place of the page's (Windows' contrast themes). */
  readonly forcedColors?: boolean;
  /** The person wants nothing to move. */
  readonly reducedMotion?: boolean;
  /** Shows the window to a person, for the demo. Default: no window. */
  readonly visible?: boolean;
}

export interface TestBrowser {
  readonly name: BrowserName;
  /** Opens a tab; returns as soon as the document has changed. Rejects when the address fails to load. */
  openTab(url: string): Promise<Tab>;
  /** Opens a page of the extension, such as `popup.html`, in a tab; returns when it is parsed. */
  openOwnPage(name: string): Promise<Tab>;
  /** All tabs that are open now, those that the extension or a page opened included. */
  tabs(): Promise<readonly Tab[]>;
  /** The first tab whose address fits; waits for it up to the usual time. */
  waitForTab(what: string, match: (url: string) => boolean): Promise<Tab>;
  /**
   * Chooses one of our lines in the context menu of the first element that fits, with what is selected in
   * its page. A real right click in Firefox; in Chromium, whose menu is the system's, its dispatch.
   */
  chooseInMenu(tab: Tab, selector: string, line: MenuLine): Promise<void>;
  /** Presses the extension's own key over a tab, as far as the browser lets it be pressed. */
  pressShortcut(tab: Tab): Promise<void>;
  /**
   * The page of lookups that was opened: in the sidebar of Firefox; in Chromium, which opens its side panel
   * for a real press alone, in the small window.
   */
  sidePage(): Promise<SidePage>;
  /** Waits for the browser's prompt for a permission that was asked for, and presses its button. */
  answerPermission(answer: PromptAnswer): Promise<void>;
  /** What the person does in the browser's settings: takes our access to an origin, such as `https://a.example/*`, back. */
  withholdAccess(origin: string): Promise<void>;
  /** Sets a cookie as a signed-in site has it: Secure, HttpOnly, SameSite=Lax, for all of the host. */
  setCookie(cookie: { host: string; name: string; value: string }): Promise<void>;
  /** Ends the extension's worker as the browser does when it is idle; returns when it is dead. */
  killWorker(): Promise<void>;
  /** Cuts the whole browser, worker included, off the network, or joins it again. */
  setOffline(offline: boolean): void;
  /** Uncaught exceptions and rejections since the launch. One may stand there more than once. */
  errors(): Promise<readonly SeenError[]>;
  /** Resolves when the browser has ended, by `close` or by the person. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its temporary profile. */
  close(): Promise<void>;
}

/** What a person says to a prompt. */
export type PromptAnswer = 'allow' | 'deny';

/** The lines of our own in the browser's context menus. */
export type MenuLine = 'look-up-link' | 'look-up-page' | 'look-up-text';

/** A page at the side of the window, as far as it can be read there. */
export interface SidePage {
  evaluate<Value>(run: () => Value): Promise<Value>;
  /** As of a `Tab`. */
  waitFor<Value>(what: string, run: () => Value): Promise<NonNullable<Value>>;
}

export interface SeenError {
  /** Whose code it was: the extension's (worker, own page, content script), or the page's. */
  readonly source: 'extension' | 'page';
  readonly text: string;
  /** Address of the script, as far as the browser tells. */
  readonly url: string;
}

/** A selector, or a button by the name that a screen reader would say. */
export type Step = string | { readonly button: string };

/** One element, or the path to it that enters an open shadow root at each further step. */
export type Target = Step | readonly [host: string, ...inside: Step[]];

export interface Tab {
  url(): Promise<string>;
  /** Returns as soon as the document has changed. Rejects when the address fails to load. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs a function in the page's own world: it must not use anything from outside itself, and what
   * goes in and out is plain data. An element that comes out is some truthy word.
   */
  evaluate<Value>(run: () => Value | Promise<Value>): Promise<Value>;
  evaluate<Value, Argument>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /**
   * Runs a function in the page, over navigations too, until it gives something truthy, and hands that
   * on. Otherwise rejects with what was awaited and what the page looked like.
   */
  waitFor<Value>(what: string, run: () => Value | Promise<Value>): Promise<NonNullable<Value>>;
  waitFor<Value, Argument>(
    what: string,
    run: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<NonNullable<Value>>;
  /** A real click in the middle of the element, once it is there, visible, still and uncovered. */
  click(target: Target): Promise<void>;
  /** The first half of a click: the second, on the same place, is what it gives. */
  hold(target: Target): Promise<() => Promise<void>>;
  /** Clicks into a field and types with real keys. */
  type(target: Target, text: string): Promise<void>;
  /** Gives a field for files one of this name and content, as if a person had chosen it in the dialogue. */
  chooseFile(selector: string, file: { name: string; content: string | Uint8Array }): Promise<void>;
  /** One key by its name, such as `Enter` or `Tab`. */
  press(key: string): Promise<void>;
  /** What is visible now, as PNG. */
  screenshot(path: string): Promise<void>;
  /** CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}
