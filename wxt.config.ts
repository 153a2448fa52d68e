import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  // Every import is written out: a reader finds where a name comes from.
  imports: false,
  i18n: { localesDir: fileURLToPath(new URL('lib/locales', import.meta.url)) },
  hooks: {
    // Built with the other pages it would share seven files with them, each of which is a wait; one file
    // of its own shows the popup some 15 ms sooner.
    'entrypoints:grouped': (_, groups) => {
      const pages = groups.find((group) => Array.isArray(group));
      const popup = pages?.find(({ name }) => name === 'popup');
      if (!pages || !popup) return;
      pages.splice(pages.indexOf(popup), 1);
      groups.push([popup]);
    },
  },
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Each permission has its reason in the README.
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
      'contextMenus',
      'activeTab',
    ],
    host_permissions: [
      'https://ca.account.sony.com/*',
      'https://m.np.playstation.com/*',
      // The matches of a content script alone give no right to bring the panel in.
      'https://store.playstation.com/*',
      'https://www.playstation.com/*',
    ],
    // Asked for when the first connection to Trophy is added, given back with the last.
    optional_host_permissions: ['https://api.trophy.so/*'],
    commands: {
      'look-up': {
        // Alt+Shift+T is Chrome's own, for the first button of its toolbar.
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_lookUp_command__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trophy-lens@trophy-lens.example',
              // The Navigation API, by which the card follows the page.
              strict_min_version: '147.0',
              // To Sony: the sign-in, and which game's trophies are asked for. To Trophy, once a person has
              // added a connection: the key that they gave.
              data_collection_permissions: { required: ['authenticationInfo', 'browsingActivity'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
