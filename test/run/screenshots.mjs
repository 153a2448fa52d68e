/** `npm run screenshots`: makes the pictures of the README anew. */
import { runOnBuild } from './onBuild.mjs';

await runOnBuild('test/run/pictures.ts');
