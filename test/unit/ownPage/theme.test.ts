import { expect, test, vi } from 'vitest';
import { followTheme } from '../../../lib/ownPage/theme.ts';

const { changed } = vi.hoisted(() => ({ changed: [] as (() => void)[] }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { onChanged: { addListener: (listener: () => void) => changed.push(listener) } },
    },
  },
}));

test('a page hears the theme that was chosen, and each other one that is', async () => {
  let stored: unknown = { theme: 'light' };
  const onTheme = vi.fn();
  followTheme({ load: async () => stored }, onTheme);
  await vi.waitFor(() => expect(onTheme).toHaveBeenLastCalledWith('light'));
  const change = async () => {
    for (const listener of changed) listener();
    await Promise.resolve();
  };
  // Something else in the same storage is no news.
  await change();
  stored = { theme: 'dark' };
  await change();
  await vi.waitFor(() => expect(onTheme.mock.calls).toEqual([['light'], ['dark']]));
});

test('a storage that gives nothing leaves the theme to the system', async () => {
  const onTheme = vi.fn();
  followTheme({ load: () => Promise.reject(new Error('No storage')) }, onTheme);
  await vi.waitFor(() => expect(onTheme).toHaveBeenCalledExactlyOnceWith('system'));
});
