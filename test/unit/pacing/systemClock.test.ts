import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../lib/pacing/index.ts';
import { follow } from './scene.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the browser's clock", () => {
  it('sleeps as long as it is told', async () => {
    const sleep = follow(systemClock.sleep(1000));
    await vi.advanceTimersByTimeAsync(999);
    expect(sleep.state).toBe('pending');
    await vi.advanceTimersByTimeAsync(1);
    expect(sleep.state).toBe('kept');
  });

  it('wakes at once when the signal aborts, and leaves no timer behind', async () => {
    const waking = new AbortController();
    const sleep = follow(systemClock.sleep(1000, waking.signal));
    waking.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(sleep.state).toBe('kept');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not fall asleep under an aborted signal', async () => {
    const sleep = follow(systemClock.sleep(1000, AbortSignal.abort()));
    await vi.advanceTimersByTimeAsync(0);
    expect(sleep.state).toBe('kept');
  });

  it('tells the wall time, and the time gone by apart from it', () => {
    const wall = systemClock.now();
    const elapsed = systemClock.elapsed();
    vi.advanceTimersByTime(500);
    expect(systemClock.now() - wall).toBe(500);
    expect(systemClock.elapsed() - elapsed).toBe(500);
    vi.setSystemTime(wall + 60_000);
    expect(systemClock.elapsed() - elapsed).toBe(500);
  });
});
