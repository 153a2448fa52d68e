/** `npm start`: a newcomer sees trophies on a store page, without an account. */
import { findOrInstall } from './browsers.mjs';
import { endAtObstacle, Obstacle } from './obstacle.mjs';
import { prepare } from './prepare.mjs';
import { tool } from './tool.mjs';

await endAtObstacle(async () => {
  await prepare();
  await findOrInstall('chromium');
  console.log('Building the extension …');
  const build = await tool('wxt', ['build']);
  if (!build.ok)
    throw new Obstacle(`${build.output}\nThe extension could not be built: see above.`);
  const demo = await tool('node', ['test/run/demo.ts'], { shown: true });
  if (!demo.ok) process.exitCode = 1;
});
