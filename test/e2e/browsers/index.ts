import type { BrowserName, LaunchOptions, TestBrowser } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type {
  BrowserName,
  LaunchOptions,
  MenuLine,
  PromptAnswer,
  SeenError,
  SidePage,
  Step,
  Tab,
  Target,
  TestBrowser,
} from './browser.ts';
export type { PseudoWords } from './wordedBuild.ts';

/**
 * Starts the browser that TROPHY_LENS_BROWSER names (the Vitest projects set it) on a fresh profile,
 * with the shipped build of the extension loaded unchanged from `.output`.
 */
export function launchBrowser(options: LaunchOptions): Promise<TestBrowser> {
  return LAUNCH[browserUnderTest()](options);
}

/** Which of the two browsers this run is about. */
export function browserUnderTest(): BrowserName {
  const name = process.env.TROPHY_LENS_BROWSER;
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error('TROPHY_LENS_BROWSER must be "chromium" or "firefox".');
}

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
