import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

/** A small house of one's own, with the rules of this one. */
let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'house-rules-'));
});
afterEach(() => rm(house, { recursive: true }));

async function brokenRules(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, name)), { recursive: true });
    await writeFile(join(house, name), text);
  }
  const { tsConfig: _, ...options } = rules.options;
  const { output } = await cruise(['entrypoints', 'lib', 'components'], {
    ...options,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  } as ICruiseOptions);
  if (typeof output === 'string') throw new Error('expected the result as data');
  return output.summary.violations.map(({ rule }) => rule.name);
}

const zod = {
  'node_modules/zod/package.json':
    '{"name":"zod","version":"4.0.0","exports":{"./mini":"./mini.js"}}',
  'node_modules/zod/mini.js': 'export const object = 1;',
};
const psn = { 'lib/psn/index.ts': 'export const titles = 1; export type Title = string;' };
const empty = { 'entrypoints/x.ts': '', 'lib/x/y.ts': '', 'components/z.ts': '' };

describe('the lint step fails when', () => {
  test.each([
    [
      'a component imports the PSN client',
      'components-are-given-data',
      { ...psn, 'components/Card.ts': "import { titles } from '../lib/psn/index.ts'; titles;" },
    ],
    [
      'a component imports no more than a type of it',
      'components-are-given-data',
      {
        ...psn,
        'components/Card.ts':
          "import type { Title } from '../lib/psn/index.ts'; export type X = Title;",
      },
    ],
    [
      'a content script imports zod by way of a harmless file',
      'content-scripts-stay-light',
      {
        ...zod,
        'lib/messages/check.ts': "import * as z from 'zod/mini'; export const check = z.object;",
        'entrypoints/page.content.ts': "import { check } from '../lib/messages/check.ts'; check;",
      },
    ],
    [
      'a room imports the one above it',
      'cache-and-account-below-trophies',
      {
        'lib/trophies/game.ts': 'export const game = 1;',
        'lib/cache/x.ts': "import { game } from '../trophies/game.ts'; game;",
      },
    ],
    [
      'the program reaches up into a view',
      'nothing-above-the-rooms',
      {
        'components/Card.ts': 'export const a = 1;',
        'lib/x/y.ts': "import { a } from '../../components/Card.ts'; a;",
      },
    ],
    [
      'one of our own pages reaches for the tokens',
      'tokens-stay-in-the-worker',
      {
        'lib/account/access.ts': 'export const a = 1;',
        'entrypoints/popup/main.ts': "import { a } from '../../lib/account/access.ts'; a;",
      },
    ],
    [
      'one of our own pages reaches for the keys',
      'tokens-stay-in-the-worker',
      {
        'lib/connections/vault.ts': 'export const a = 1;',
        'entrypoints/options/main.ts': "import { a } from '../../lib/connections/vault.ts'; a;",
      },
    ],
    [
      'a component imports more of the connections than what they look like',
      'components-are-given-data',
      {
        'lib/connections/vault.ts': 'export const a = 1;',
        'components/Row.ts': "import { a } from '../lib/connections/vault.ts'; a;",
      },
    ],
    [
      'a client knows another service',
      'clients-and-pacing-apart',
      { ...psn, 'lib/trophy-so/x.ts': "import { titles } from '../psn/index.ts'; titles;" },
    ],
    [
      'how a request is sent knows a service',
      'http-and-pacing-apart',
      { ...psn, 'lib/http/x.ts': "import { titles } from '../psn/index.ts'; titles;" },
    ],
    [
      'one service knows of the other',
      'connections-beside-trophies',
      {
        'lib/trophies/game.ts': 'export const game = 1;',
        'lib/connections/x.ts': "import { game } from '../trophies/game.ts'; game;",
      },
    ],
  ])('%s', async (_, rule, files) => {
    expect(await brokenRules({ ...empty, ...files })).toContain(rule);
  });

  test('and not when a component imports what it is given', async () => {
    const files = {
      ...psn,
      'lib/trophies/view.ts':
        "import type { Title } from '../psn/index.ts'; export type View = Title;",
      'components/Card.ts':
        "import type { View } from '../lib/trophies/view.ts'; export type X = View;",
      'lib/connections/view.ts':
        "import type { View } from '../trophies/view.ts'; export type Connection = View;",
      'components/Row.ts':
        "import type { Connection } from '../lib/connections/view.ts'; export type X = Connection;",
      'entrypoints/options/main.ts':
        "import type { Connection } from '../../lib/connections/view.ts'; export type X = Connection;",
    };
    const broken = await brokenRules({ ...empty, ...files });
    expect(broken.filter((rule) => rule !== 'no-orphans')).toEqual([]);
  });
});
