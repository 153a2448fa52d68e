import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { createPacer, PSN_LIMITS, systemClock } from '../../../lib/pacing/index.ts';
import type { PsnAccess } from '../../../lib/psn/index.ts';
import { createTitlePacks } from '../../../lib/trophies/titlePacks.ts';
import { ACCOUNT } from './records.ts';

const QUESTION = {
  accountId: ACCOUNT,
  lane: 'page',
  signal: new AbortController().signal,
} as const;

/** A way to ask, and what tells whether the access of its one question is still held by anything. */
async function askedOnce() {
  const tokens: WeakRef<PsnAccess>[] = [];
  const pacer = createPacer({
    clock: systemClock,
    store: { load: async () => undefined, save: async () => {} },
    random: () => 0.5,
    limits: PSN_LIMITS,
  });
  const ask = createTitlePacks({
    authorised: (_accountId, call) => {
      const fetch = async () =>
        Response.json({ titles: [{ npTitleId: 'PPSA90006_00', trophyTitles: [] }] });
      const access = { accessToken: 'access', fetch };
      tokens.push(new WeakRef(access));
      return call(access);
    },
    pacer,
    clock: systemClock,
  });
  const { answer, requests } = await ask('PPSA90006_00', 'en-US', QUESTION);
  return { ask, tokens, requests, isAnswered: answer.ok };
}

test('an access token is forgotten with the last question that needed it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { ask, tokens, requests, isAnswered } = await askedOnce();
  expect({ requests, isAnswered }).toEqual({ requests: 1, isAnswered: true });
  await vi.waitFor(() => {
    collect();
    expect(tokens.map((token) => token.deref())).toEqual([undefined]);
  });
  // Whatever it holds, it holds until here.
  expect((await ask('PPSA90006_00', 'en-US', QUESTION)).requests).toBe(1);
});
