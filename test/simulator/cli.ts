/** The simulator as a program of its own: `npm run simulator -- --help`. */
import { parseArgs } from 'node:util';
import { ACCOUNTS, type AccountName, npssoOf } from './accounts/accounts.ts';
import { addresses } from './addresses.ts';
import type { App } from './apps/app.ts';
import { APPS } from './apps/apps.ts';
import { demo } from './demo.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.ts';
import { HUBS } from './hosts/store/hubPage.ts';
import { GAME_PAGES, type GameSlug } from './hosts/www/gamePage.ts';
import { type Simulator, startSimulator } from './simulator.ts';

const HELP = `Plays PlayStation's servers on one local port: sign-in, trophies, pictures, the store,
the library and the game pages; and the achievements of Trophy (trophy.so).

  npm run simulator -- [options]

  --port <number>     listen on this port; any free one when not said
  --seed <number>     draw other games and libraries for the large accounts; 1 when not said
  --fault <name,…>    let things go wrong from the start:
${FAULT_NAMES.map((name) => `      ${name.padEnd(22)}${FAULTS[name].about}`).join('\n')}
  --list              tell the games, accounts and apps there are, and end
  --quiet             do not tell each request
  --help              this text

A Chromium reaches it, whatever address it asks for, when started with
  --host-resolver-rules="MAP * 127.0.0.1:<port>" --ignore-certificate-errors --user-data-dir=<an empty folder>
`;

/** A mistake in the command line, told to the person without a stack. */
class Misuse extends Error {}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const told = explain(error);
  if (told === undefined) throw error;
  console.error(told);
  process.exitCode = 1;
}

async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
      list: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  if (values.list) return console.log(describeWorld());

  const faults = values.fault.flatMap((names) => names.split(',')).map(faultNamed);
  const simulator = await startSimulator({
    port: wholeNumber('port', values.port ?? '0', 65_535),
    seed: wholeNumber('seed', values.seed ?? '1', 2 ** 31),
    ...(!values.quiet && { log: (line) => console.log(line) }),
  });
  for (const name of faults) simulator.faults.on(name);
  console.log(howToReach(simulator));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close());
  }
}

function wholeNumber(option: string, given: string, most: number): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number <= most) return number;
  throw new Misuse(`--${option} takes a whole number from 0 to ${most}, not "${given}".`);
}

function faultNamed(given: string): FaultName {
  const name = FAULT_NAMES.find((known) => known === given.trim());
  if (name) return name;
  throw new Misuse(`There is no fault "${given}". There are: ${FAULT_NAMES.join(', ')}.`);
}

function howToReach({ port }: Simulator): string {
  return `The simulator listens on port ${port}.
Point a Chromium at it:

  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
    --host-resolver-rules="MAP * 127.0.0.1:${port}" ${addresses.product(demo.games.lanternsOfVael.productId)}

A connection to Trophy (trophy.so), to be typed into the options:

${describeApp(APPS.quillmark)}

Ctrl+C ends it.`;
}

function describeApp({ name, apiKey, users }: App): string {
  const ids = Object.entries(users).map(([userId, { about }]) => `    ${userId}: ${about}`);
  return `  ${name}\n  API key ${apiKey}\n  User ids\n${ids.join('\n')}`;
}

function describeWorld(): string {
  const games = Object.values(demo.games).map(({ name, productId, sets }) => {
    const progress = sets.map((set) => `${set.progress} %`).join(' and ') || 'not played';
    return `  ${name} (${progress})\n    ${addresses.product(productId)}`;
  });
  const pages = [
    addresses.concept(demo.games.glassMeridian.conceptId),
    ...([24, 48, 500, 'empty-cache'] as const).map((tiles) => addresses.category({ tiles })),
    addresses.search('all'),
    ...HUBS.map((hub) => addresses.hub(hub)),
    addresses.strand(),
    addresses.wishlist(),
    addresses.library(),
    ...(Object.keys(GAME_PAGES) as GameSlug[]).map((slug) => addresses.game(slug)),
    addresses.psPlus(),
  ].map((address) => `  ${address}`);
  const accounts = (Object.keys(ACCOUNTS) as AccountName[]).map((name) => {
    const { onlineId, accountId, about } = ACCOUNTS[name];
    return `  ${name}: ${onlineId}, ${accountId}, ${about}\n    npsso ${npssoOf(name)}`;
  });
  const apps = Object.values(APPS).map(describeApp);
  return `Games, and how far the demo account is:\n${games.join('\n')}\n\nOther pages, each in any locale:\n${pages.join('\n')}\n\nAccounts:\n${accounts.join('\n')}\n\nApps at Trophy:\n${apps.join('\n')}`;
}

/** One sentence for a person; undefined for what is a fault of the program. */
function explain(error: unknown): string | undefined {
  if (error instanceof Misuse) return `${error.message} See --help.`;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return `${error.message} See --help.`;
  if (error.code === 'EADDRINUSE') return 'That port is taken. Choose another, or none.';
  if (error.code === 'EACCES') return 'That port may not be used. Choose one above 1023.';
  return undefined;
}
