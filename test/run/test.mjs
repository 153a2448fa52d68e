/** `npm test`: all that must hold before a change goes in, up to the first step that fails. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstall } from './browsers.mjs';
import { endAtObstacle } from './obstacle.mjs';
import { prepare } from './prepare.mjs';
import { inWords, readTally, sum } from './tally.mjs';
import { ROOT, tool } from './tool.mjs';

const STEPS = [
  ['lint', tools(['biome', 'check'], ['depcruise', 'entrypoints', 'components', 'lib'])],
  ['types', tools(['wxt', 'prepare'], ['tsc', '--noEmit'])],
  ['unit', testsOf('unit')],
  ['simulator', testsOf('simulator')],
  ['build', tools(['wxt', 'build'], ['wxt', 'build', '-b', 'firefox', '--mv3'])],
  ['lint of the Firefox build', tools(['web-ext', 'lint', '-s', '.output/firefox-mv3'])],
  ['chromium', testsOf('chromium')],
  ['firefox', testsOf('firefox')],
];

/** One after the other, up to the first that fails. */
function tools(...commands) {
  return async () => {
    let output = '';
    for (const [name, ...args] of commands) {
      const result = await tool(name, args);
      output += result.output;
      if (!result.ok) return { ok: false, output };
    }
    return { ok: true, output };
  };
}

/** The tests of one Vitest project; none at all counts as a failure. */
function testsOf(project) {
  return async () => {
    const report = join(ROOT, '.output', 'test-reports', `${project}.json`);
    rmSync(report, { force: true });
    const { ok, output } = await tool('vitest', [
      'run',
      '--config=test/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const tally = readTally(report);
    return { ok: ok && tally.passed > 0, output, tally };
  };
}

await endAtObstacle(async () => {
  await prepare();
  for (const kind of ['chromium', 'firefox']) await findOrInstall(kind);

  const tallies = new Map();
  for (const [name, run] of STEPS) {
    process.stdout.write(`${name} … `);
    const start = Date.now();
    const { ok, output, tally } = await run();
    console.log(`${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (tally) tallies.set(name, tally);
    if (ok) continue;
    console.log(`\n${output}`);
    process.exitCode = 1;
    // A step without tests of its own, or one that broke before its tests did, must not read "0 failed".
    if (!tally?.failed) tallies.set(name, { passed: 0, skipped: 0, ...tally, failed: 1 });
    break;
  }

  console.log();
  for (const [name, tally] of tallies) console.log(`${name}: ${inWords(tally)}`);
  console.log(inWords(sum([...tallies.values()])));
});
