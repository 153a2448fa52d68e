import { describe, expect, test, vi } from 'vitest';
import { API_ORIGINS } from '../../lib/account/hostAccess.ts';
import { TROPHY_SO_ORIGINS } from '../../lib/connections/hostAccess.ts';
import config from '../../wxt.config.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

/** As far as these tests read it. */
interface Manifest {
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly permissions: readonly string[];
}

const manifestFor = async (browser: string): Promise<Manifest> => {
  if (typeof config.manifest !== 'function') throw new Error('the manifest depends on the browser');
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  return (await config.manifest(env)) as Manifest;
};

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  test('has Sony’s hosts from the start, and Trophy’s only where a person gives it', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.optional_host_permissions).toEqual(TROPHY_SO_ORIGINS);
    expect(manifest.host_permissions).toEqual([
      ...API_ORIGINS,
      'https://store.playstation.com/*',
      'https://www.playstation.com/*',
    ]);
  });

  test('asks for nothing beside what the README gives a reason for', async () => {
    const { permissions } = await manifestFor(browser);
    expect(permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'webRequest',
    ]);
  });
});
