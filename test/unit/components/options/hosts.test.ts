import { expect, test, vi } from 'vitest';
import { CALLED_HOSTS } from '../../../../components/options/hosts.ts';
import { API_ORIGINS } from '../../../../lib/account/hostAccess.ts';
import { TROPHY_SO_ORIGINS } from '../../../../lib/connections/hostAccess.ts';
import { ENDPOINTS } from '../../../../lib/psn/hosts.ts';
import { NPSSO_PAGE } from '../../../../lib/psn/index.ts';
import { profileRecord } from '../../../../lib/trophies/records.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const hostsFor = (...purposes: readonly string[]): string[] =>
  CALLED_HOSTS.filter(({ purpose }) => purposes.includes(purpose)).flatMap(({ hosts }) => [
    ...hosts,
  ]);

const hostsOf = (addresses: readonly string[]): string[] =>
  [...new Set(addresses.map((address) => new URL(address.replaceAll(/[{}*]/g, '')).host))].sort();

test('the hosts that people are told are those of all calls, and those that are asked for', () => {
  const told = hostsFor('signIn', 'trophies').sort();
  expect(hostsOf([...Object.values(ENDPOINTS), NPSSO_PAGE])).toEqual(told);
  expect(hostsOf(API_ORIGINS)).toEqual(told);
});

test.each([
  ['https://image.api.playstation.com/a.png', true],
  ['https://psnobj.prod.dl.playstation.net/a.png', true],
  ['https://playstation.com.evil.example/a.png', false],
  ['https://psn-rsc.prod.dl.example/a.png', false],
  ['http://image.api.playstation.com/a.png', false],
])('a picture is loaded from hosts that people are told: %s', (url, isLoaded) => {
  const { hostname, protocol } = new URL(url);
  const isTold = hostsFor('pictures').some((host) => hostname.endsWith(host.slice(1)));
  const { avatarUrl } = profileRecord(
    {
      accountId: '1',
      trophyLevel: 1,
      trophyPoint: 1,
      trophyLevelBasePoint: 0,
      trophyLevelNextPoint: 2,
      progress: 0,
      tier: 1,
      earnedTrophies: { platinum: 0, gold: 0, silver: 0, bronze: 0 },
    },
    { onlineId: 'x', avatars: [{ size: 'm', url }] } as Parameters<typeof profileRecord>[1],
    undefined,
    { accountId: '1', at: 0 },
  );
  expect(avatarUrl !== null).toBe(isLoaded);
  expect(isTold && protocol === 'https:').toBe(isLoaded);
});

test('so is the one that is asked for only when a connection is added', () => {
  const told = hostsFor('achievements');
  expect(told).toEqual(['api.trophy.so']);
  expect(hostsOf(TROPHY_SO_ORIGINS)).toEqual(told);
});
