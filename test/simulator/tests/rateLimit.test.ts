import { expect } from 'vitest';
import { apiAs } from './client.ts';
import { test } from './scene.ts';

const SUMMARY = '/trophy/v1/users/me/trophySummary';
const NEXT_AVAILABLE = 'x-ratelimit-next-available';

const WINDOW_MS = 15 * 60_000;

async function spent(simulator: Parameters<typeof apiAs>[0]) {
  const get = await apiAs(simulator, 'demo');
  for (let request = 0; request < 300; request++) {
    expect((await get(SUMMARY)).status).toBe(200);
  }
  return get;
}

test('the 301st request of an account within 15 minutes is refused, and told when to go on', async ({
  simulator,
}) => {
  const first = simulator.clock.now();
  const get = await spent(simulator);
  const refused = await get(SUMMARY);
  expect(refused.status).toBe(429);
  const nextAvailable = Number(refused.headers[NEXT_AVAILABLE]) * 1000;
  expect(nextAvailable).toBeGreaterThanOrEqual(first + WINDOW_MS);
  expect(nextAvailable).toBeLessThanOrEqual(simulator.clock.now() + WINDOW_MS + 1000);

  const other = await apiAs(simulator, 'one');
  expect((await other(SUMMARY)).status).toBe(200);

  simulator.clock.advance(nextAvailable - simulator.clock.now());
  expect((await get(SUMMARY)).status).toBe(200);
  expect(simulator.ignoredStops).toBe(0);
});

test('whoever goes on asking after a 429 is noticed', async ({ simulator }) => {
  simulator.faults.on('rate-limit', { seconds: 60 });
  const get = await apiAs(simulator, 'demo');
  expect((await get(SUMMARY)).status).toBe(429);
  // On its way while the 429 was written: nobody's fault.
  expect((await get(SUMMARY)).status).toBe(429);
  expect(simulator.ignoredStops).toBe(0);
  simulator.clock.advance(5000);
  expect((await get(SUMMARY)).status).toBe(429);
  expect(simulator.ignoredStops).toBe(1);
  simulator.clock.advance(56_000);
  expect((await get(SUMMARY)).status).toBe(200);
  expect(simulator.ignoredStops).toBe(1);
});

test('a 429 without the header ends as well, and nobody can ignore it', async ({ simulator }) => {
  simulator.faults.on('rate-limit', { seconds: 30, header: false });
  const get = await apiAs(simulator, 'demo');
  const refused = await get(SUMMARY);
  expect(refused.status).toBe(429);
  expect(refused.headers[NEXT_AVAILABLE]).toBeUndefined();
  simulator.clock.advance(10_000);
  expect((await get(SUMMARY)).status).toBe(429);
  simulator.clock.advance(21_000);
  expect((await get(SUMMARY)).status).toBe(200);
  expect(simulator.ignoredStops).toBe(0);
});

test('switching the fault off lifts the stop', async ({ simulator }) => {
  simulator.faults.on('rate-limit', { seconds: 600 });
  const get = await apiAs(simulator, 'demo');
  await get(SUMMARY);
  simulator.faults.off('rate-limit');
  expect((await get(SUMMARY)).status).toBe(200);
});
