import { DOWNLOADS, installPackage } from './browserSources.mjs';
import { installedBrowsers, unfitness } from './installedBrowsers.mjs';
import { Obstacle } from './obstacle.mjs';

const VARIABLES = { chromium: 'TROPHY_LENS_CHROMIUM', firefox: 'TROPHY_LENS_FIREFOX' };
const NAMES = { chromium: 'Chromium', firefox: 'Firefox 140 or newer' };

const found = {};

/**
 * The path of a browser that the extension can be loaded into: the one that the environment names, else
 * an installed one, else a download, else the system's package. What was found is left in the
 * environment for the programs started from here.
 * @throws Obstacle when there is none and none can be had
 */
export async function findOrInstall(kind) {
  found[kind] ??= await (process.env[VARIABLES[kind]] ? named(kind) : search(kind));
  process.env[VARIABLES[kind]] = found[kind];
  return found[kind];
}

async function named(kind) {
  const path = process.env[VARIABLES[kind]];
  const reason = await unfitness(kind, path);
  if (reason) throw new Obstacle(`${VARIABLES[kind]} names ${path}, but that ${reason}.`);
  return path;
}

async function search(kind) {
  const refused = new Map();
  const firstFit = async (paths) => {
    for (const path of paths) {
      const reason = refused.get(path) ?? (await unfitness(kind, path));
      if (!reason) return path;
      refused.set(path, reason);
    }
    return null;
  };

  const installed = await firstFit(installedBrowsers(kind));
  if (installed) return installed;
  const downloaded = await DOWNLOADS[kind]();
  const fitDownload = await firstFit(downloaded ? [downloaded] : []);
  if (fitDownload) return fitDownload;
  await installPackage(kind);
  const packaged = await firstFit(installedBrowsers(kind));
  if (packaged) return packaged;

  const seen = [...refused].map(([path, reason]) => `${path} ${reason}`).join('; ');
  throw new Obstacle(
    `Install ${NAMES[kind]}, or set ${VARIABLES[kind]} to its path: none was found, and neither a download nor a package could be had${seen ? ` (${seen})` : ''}.`,
  );
}
