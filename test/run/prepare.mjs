/** Makes the checkout ready: dependencies, a current Node, generated types. Silent when all is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endAtObstacle, Obstacle } from './obstacle.mjs';
import { ROOT, tool } from './tool.mjs';

/** The oldest Node that runs TypeScript files without a flag; WXT and Vitest are content with 22.12. */
const OLDEST_NODE = [22, 18];

export async function prepare() {
  if (!areDependenciesCurrent()) {
    console.error('Installing dependencies (npm ci) …');
    // NODE_ENV=production would leave out all that builds and tests.
    await demand('npm', ['ci', '--include=dev'], 'npm ci failed');
  }
  if (!(await isNodeCurrent())) {
    await tool('npm', ['rebuild', 'node']);
    if (!(await isNodeCurrent())) {
      throw new Obstacle(
        `Install Node ${OLDEST_NODE.join('.')} or newer: the one here is ${process.versions.node}, and npm’s package "node" brought none that runs.`,
      );
    }
  }
  if (!existsSync(join(ROOT, '.wxt'))) await demand('wxt', ['prepare'], 'wxt prepare failed');
}

/** Compares what the lock wants with the copy of it that npm leaves in what it installed. */
function areDependenciesCurrent() {
  const installedLock = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(
    ([folder, { version, optional, devOptional }]) => {
      const isTheProject = folder === '';
      const belongsToAnotherSystem = !installed[folder] && (optional || devOptional);
      return isTheProject || belongsToAnotherSystem || installed[folder]?.version === version;
    },
  );
}

async function isNodeCurrent() {
  const { output } = await tool('node', ['--version']);
  const [major = 0, minor = 0] = output.replace('v', '').split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

async function demand(name, args, complaint) {
  const { ok, output } = await tool(name, args);
  if (!ok) throw new Obstacle(`${output}\n${complaint}: see above.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await endAtObstacle(prepare);
