import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tool } from './tool.mjs';

/** Firefox before 140 does not know all that the extension is built on. */
const OLDEST_FIREFOX = 140;

/** Branded Chrome is here so that its refusal can be told. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put browsers that no PATH names. */
const USUAL_PLACES = {
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    firefox: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chromium: [join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe')],
    firefox: [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')],
  },
};

/** The browsers of a kind that stand on this machine, fit or not; those of PATH first. */
export function installedBrowsers(kind) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere = USUAL_PLACES[process.platform]?.[kind] ?? [];
  return [...onPath, ...elsewhere].filter((path) => existsSync(path));
}

/** Why a browser cannot be used here, to be said after its path; null when it can. */
export async function unfitness(kind, path) {
  if (!existsSync(path)) return 'does not exist';
  if (isSnap(path)) return 'is a snap, which cannot read a temporary profile';
  // On Windows Chromium opens a window instead of telling its version.
  if (kind === 'chromium' && process.platform === 'win32') return null;

  const { ok, output } = await tool(path, ['--version'], { seconds: 30 });
  if (!ok) return 'does not start';
  if (kind === 'chromium') {
    // Branded Chrome has no --load-extension since 137; Chromium and Chrome for Testing have.
    const isBranded = /Google Chrome (?!for Testing)/.test(output);
    return isBranded ? 'is branded Chrome, which refuses to load an unpacked extension' : null;
  }
  const version = Number(output.match(/Firefox (\d+)/)?.[1] ?? 0);
  return version < OLDEST_FIREFOX ? `is older than Firefox ${OLDEST_FIREFOX}` : null;
}

/** Ubuntu's packages are links or small scripts that lead to a snap. */
function isSnap(path) {
  const isScript = statSync(path).size < 16_384;
  return (
    /\/snap(\/|$)/.test(realpathSync(path)) ||
    (isScript && readFileSync(path, 'utf8').includes('/snap/'))
  );
}
