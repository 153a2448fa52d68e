/** `npm run bench`: what the extension costs, beside what it promises. `-- --markdown`: for the README. */
import { runOnBuild } from './onBuild.mjs';

await runOnBuild('test/bench/bench.ts');
