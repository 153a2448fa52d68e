import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { createCache } from '../../../lib/cache/database.ts';
import { fail, succeed } from '../../../lib/result.ts';
import type { Calls } from '../../../lib/trophies/calls.ts';
import { createProfiles } from '../../../lib/trophies/profile.ts';
import { ACCOUNT, NOON } from './records.ts';

const SUMMARY = {
  accountId: ACCOUNT,
  trophyLevel: 94,
  tier: 1,
  progress: 66,
  trophyPoint: 2000,
  trophyLevelBasePoint: 1980,
  trophyLevelNextPoint: 2040,
  earnedTrophies: { platinum: 3, gold: 16, silver: 35, bronze: 148 },
};
const PERSON = { onlineId: 'lamp_collector', avatars: [] };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** @param isNamed  whether the call for name and picture goes well */
function profilesOf(isNamed: () => boolean) {
  const calls = {
    summary: async () => succeed(SUMMARY),
    profile: async () => (isNamed() ? succeed(PERSON) : fail({ kind: 'offline' })),
  } as unknown as Calls;
  return createProfiles({ cache: createCache(), calls, now: () => NOON });
}
const options = {
  accountId: ACCOUNT,
  lane: 'popup',
  signal: new AbortController().signal,
} as const;

test('figures whose name did not come are shown, and asked for again', async () => {
  let isNamed = false;
  const profiles = profilesOf(() => isNamed);
  await profiles.ask(options);
  expect(await profiles.kept(ACCOUNT)).toMatchObject({
    profile: { level: 94, onlineId: null },
    fresh: false,
  });
  isNamed = true;
  await profiles.ask(options);
  expect(await profiles.kept(ACCOUNT)).toMatchObject({
    profile: { onlineId: 'lamp_collector' },
    fresh: true,
  });
});

test('a name that is known stays when it does not come once more', async () => {
  let isNamed = true;
  const profiles = profilesOf(() => isNamed);
  await profiles.ask(options);
  isNamed = false;
  await profiles.ask(options);
  expect(await profiles.kept(ACCOUNT)).toMatchObject({
    profile: { onlineId: 'lamp_collector' },
    fresh: true,
  });
});
