import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { tool } from './tool.mjs';

const DOWNLOAD_SECONDS = 600;

/** Puppeteer's own place, so that a browser of other projects serves here too. */
const FIREFOX_CACHE = join(homedir(), '.cache', 'puppeteer');

/** What fetches a browser into its own cache, when it is not there already: path, or null. */
export const DOWNLOADS = { chromium: downloadChromium, firefox: downloadFirefox };

async function downloadChromium() {
  const askForPath = ['-p', 'require("playwright").chromium.executablePath()'];
  const path = (await tool('node', askForPath)).output.trim();
  if (!existsSync(path)) {
    console.error('Downloading Chromium (playwright install) …');
    await tool('playwright', ['install', '--no-shell', 'chromium'], {
      // A network that swallows packets would otherwise hold each of its many attempts for 30 s.
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
      seconds: DOWNLOAD_SECONDS,
    });
  }
  return existsSync(path) ? path : null;
}

/** Mozilla's own build: Playwright's Firefox is patched and does not speak WebDriver BiDi. */
async function downloadFirefox() {
  const find = async () => {
    const { output } = await tool('browsers', ['list', '--path', FIREFOX_CACHE]);
    return output.match(/^firefox@stable\S* \(\w+\) (.+)$/m)?.[1] ?? null;
  };
  const known = await find();
  if (known) return known;
  console.error('Downloading Firefox (@puppeteer/browsers) …');
  await tool('browsers', ['install', 'firefox@stable', '--path', FIREFOX_CACHE], {
    seconds: DOWNLOAD_SECONDS,
  });
  return find();
}

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Installs the package of a Debian-like system, where we are root or may become it unasked. */
export async function installPackage(kind) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const isRoot = process.getuid() === 0;
  if (!isRoot && !(await tool('sudo', ['-n', 'true'])).ok) return;
  const name = DEBIAN_PACKAGES[kind];
  console.error(`Installing the system’s package ${name} (apt-get) …`);
  const asRoot = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  const aptGet = ([command, ...args]) => tool(command, args);
  await aptGet([...asRoot, 'apt-get', 'update']);
  await aptGet([...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', name]);
}
