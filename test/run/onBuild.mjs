import { findOrInstall } from './browsers.mjs';
import { endAtObstacle, Obstacle } from './obstacle.mjs';
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

/**
 * Builds the extension for Chromium and runs a script that opens it in one, with the arguments of the
 * command. The exit code tells how it went.
 */
export const runOnBuild = (script) =>
  endAtObstacle(async () => {
    await prepare();
    await findOrInstall('chromium');
    console.log('Building the extension …');
    const build = await tool('wxt', ['build']);
    if (!build.ok)
      throw new Obstacle(`${build.output}\nThe extension could not be built: see above.`);
    const { ok } = await tool('node', [script, ...process.argv.slice(2)], { shown: true });
    if (!ok) process.exitCode = 1;
  });
