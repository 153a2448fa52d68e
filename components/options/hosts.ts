/**
 * Every server that the extension calls, and what for. This is what people are told; a test holds it
 * against the permissions of the build and the addresses of the calls.
 */
export const CALLED_HOSTS = [
  { purpose: 'signIn', hosts: ['ca.account.sony.com'] },
  { purpose: 'trophies', hosts: ['m.np.playstation.com'] },
  { purpose: 'achievements', hosts: ['api.trophy.so'] },
  { purpose: 'pictures', hosts: ['*.playstation.com', '*.playstation.net'] },
] as const;

/** Where card and badges stand. */
export const PAGE_HOSTS = [
  'store.playstation.com',
  'library.playstation.com',
  'www.playstation.com',
] as const;
