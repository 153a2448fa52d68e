/** `npm run screenshots`: makes the pictures of the README anew, from the shipped build. */
import { findOrInstall } from './browsers.mjs';
import { endAtObstacle, Obstacle } from './obstacle.mjs';
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

await endAtObstacle(async () => {
  await prepare();
  await findOrInstall('chromium');
  const build = await tool('wxt', ['build']);
  if (!build.ok)
    throw new Obstacle(`${build.output}\nThe extension could not be built: see above.`);
  const pictures = await tool('node', ['test/run/pictures.ts'], { shown: true });
  if (!pictures.ok) process.exitCode = 1;
});
