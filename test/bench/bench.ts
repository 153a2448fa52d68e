/**
 * `npm run bench`: what Trophy Lens costs, beside what it promises, in one table. Ends with a failure only
 * when an exact figure (bytes, requests, layout shift) is not as promised; times assert nothing.
 *
 * `--markdown`: prints the rows for the README instead.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { shippedFiles } from './bytes.ts';
import { measureCategories } from './categories.ts';
import { measureGames } from './games.ts';
import { LOADS } from './inTurns.ts';
import { measurePanel } from './panel.ts';
import { measurePopup } from './popup.ts';
import { asMarkdown, asText, isBroken } from './table.ts';

const { values } = parseArgs({ options: { markdown: { type: 'boolean', default: false } } });

console.error(
  'Measuring; this takes some minutes, and the machine should have nothing else to do …',
);
const loadBefore = loadavg()[0] ?? 0;
const groups = [
  shippedFiles(),
  ...(await measureGames()),
  ...(await measurePanel()),
  ...(await measurePopup()),
  ...(await measureCategories()),
];

if (values.markdown) console.log(asMarkdown(groups, new Date().toISOString().slice(0, 10)));
else {
  console.log(asText(groups));
  console.log(`
Medians (lowest–highest) of ${LOADS} loads. Two Chromiums, without and with the shipped extension, take turns; each
load is in a fresh tab that comes from another page of the store. Scripts and tasks are in processor time of the
page's main thread, which other programs hardly disturb; “from … to …” is by the clock, which they do. How far the
loads without the extension lie apart is the noise of this machine: ${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadBefore.toFixed(1)} before.`);
}
const broken = groups.flatMap(({ title, rows }) =>
  rows.filter(isBroken).map(({ what, measured }) => `${title}: ${what}: ${measured}`),
);
if (broken.length > 0) {
  console.error(`\nNot as promised:\n${broken.join('\n')}`);
  process.exitCode = 1;
}
