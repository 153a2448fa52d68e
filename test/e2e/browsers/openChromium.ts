import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findOrInstall } from '../../run/browsers.mjs';
import type { LaunchOptions } from './browser.ts';
import { PROMPT_ARGS } from './chromiumPrompt.ts';
import { openGate } from './gate.ts';

/** A Chromium before the simulator, as Playwright drives it. */
export interface OpenChromium {
  readonly context: BrowserContext;
  /** The folder of its temporary profile. */
  readonly profile: string;
  /** The tab that it started with. */
  readonly keeper: Page;
  setOffline(offline: boolean): void;
  /** Resolves when it has ended, by `close` or by the person. */
  readonly closed: Promise<void>;
  /** Ends it and removes its temporary profile. */
  close(): Promise<void>;
}

/**
 * Starts Chromium on a fresh profile.
 * @param extension  the folder of the build to load, or null for a browser without any extension
 */
export async function openChromium(
  options: LaunchOptions,
  extension: string | null,
): Promise<OpenChromium> {
  const executablePath = await findOrInstall('chromium');
  await using launching = new AsyncDisposableStack();

  const gate = await openGate(options.simulatorPort);
  launching.defer(() => gate.close());
  const profile = freshProfile(options);
  launching.defer(() => rmSync(profile, { recursive: true, force: true }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.visible,
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    viewport: options.visible ? null : { width: 1280, height: 800 },
    proxy: { server: `http://127.0.0.1:${gate.port}` },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--accept-lang=${options.language ?? 'en-US'}`,
      // The simulator's certificate is its own; the worker's requests are covered by the switch only.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--disable-sync',
      ...PROMPT_ARGS,
      ...(extension === null
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  launching.defer(() => context.close());
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => gate.close().then(resolve));
  });
  const [keeper] = context.pages();
  if (!keeper) throw new Error('Chromium started without a tab.');

  const open = launching.move();
  return {
    context,
    profile,
    keeper,
    setOffline: gate.setClosed,
    closed,
    async close() {
      await open.disposeAsync();
      await closed;
    },
  };
}

/** A profile with the choices that the person has made in the browser itself; it has to be taken away. */
function freshProfile({ isTextDoubled }: LaunchOptions): string {
  const profile = mkdtempSync(join(tmpdir(), 'trophy-lens-profile-'));
  if (!isTextDoubled) return profile;
  mkdirSync(join(profile, 'Default'));
  const sizes = { default_font_size: 32, default_fixed_font_size: 26 };
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ webkit: { webprefs: sizes } }),
  );
  return profile;
}
