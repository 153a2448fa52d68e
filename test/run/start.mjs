/** `npm start`: a newcomer sees trophies on a store page, without an account. */
import { runOnBuild } from './onBuild.mjs';

await runOnBuild('test/run/demo.ts');
