/**
 * The house rules: imports point down (CONTRIBUTING.md has the picture), and the scripts on Sony's
 * pages stay light. `npm test` fails when one is broken.
 */
const room = (...names) => `^lib/(${names.join('|')})/`;
const CONTENT_SCRIPTS = '^entrypoints/[^/]+\\.content(\\.tsx?$|/)';

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'components-are-given-data',
      comment: 'Views get plain data and callbacks: they ask nobody, and know no browser API.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: [
          room('psn', 'pacing', 'cache', 'account', 'placing', 'pages'),
          '^entrypoints/',
          'node_modules/(webextension-polyfill|wxt|idb|zod)/',
        ],
      },
    },
    {
      name: 'nothing-above-the-rooms',
      comment: 'The program does not know where the browser starts it, nor how it is drawn.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(entrypoints|components|test)/' },
    },
    {
      name: 'psn-and-pacing-stand-alone',
      comment:
        'The client is given fetch, the pacing a clock and a store; they import nothing of ours.',
      severity: 'error',
      from: { path: room('psn', 'pacing') },
      to: { path: '^lib/', pathNot: [room('psn', 'pacing'), '^lib/result\\.ts$'] },
    },
    {
      name: 'psn-and-pacing-apart',
      severity: 'error',
      from: { path: '^lib/(psn|pacing)/' },
      to: { path: '^lib/(psn|pacing)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'cache-and-account-below-trophies',
      severity: 'error',
      from: { path: room('cache', 'account') },
      to: { path: room('trophies', 'messages', 'pages', 'placing', 'pacing') },
    },
    {
      name: 'trophies-below-pages-and-messages',
      severity: 'error',
      from: { path: room('trophies') },
      to: { path: room('messages', 'pages', 'placing') },
    },
    {
      name: 'placing-knows-pages-and-messages',
      comment: 'What stands on the page is drawn by the worker: nothing else is needed there.',
      severity: 'error',
      from: { path: room('placing') },
      to: { path: '^lib/', pathNot: room('placing', 'pages', 'messages') },
    },
    {
      name: 'pages-are-pure',
      comment: 'Page adapters are functions over a Document and a URL.',
      severity: 'error',
      from: { path: room('pages') },
      to: { pathNot: room('pages') },
    },
    {
      name: 'own-pages-speak-to-the-worker',
      comment:
        'What our own pages share: it knows the browser API and the messages, reads the cache as far as it is shaped for people, and neither calls Sony nor draws.',
      severity: 'error',
      from: { path: room('ownPage') },
      to: {
        path: '^lib/|node_modules/(preact|zod|idb)/',
        pathNot: room('ownPage', 'messages', 'settings', 'trophies', 'names', 'cache'),
      },
    },
    {
      name: 'own-pages-stand-above-the-rooms',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: room('ownPage') },
      to: { path: room('ownPage') },
    },
    {
      name: 'names-stand-alone',
      comment: 'Folding and matching are functions of the names alone.',
      severity: 'error',
      from: { path: room('names') },
      to: { pathNot: room('names') },
    },
    {
      name: 'content-scripts-stay-light',
      comment: 'No checking, drawing or storing on Sony’s pages: every byte there is counted.',
      severity: 'error',
      from: { path: CONTENT_SCRIPTS },
      to: {
        reachable: true,
        path: [
          'node_modules/(zod|preact|idb|webextension-polyfill)/',
          room('psn', 'pacing', 'cache', 'account', 'trophies', 'settings'),
        ],
      },
    },
    {
      name: 'tokens-stay-in-the-worker',
      comment:
        'Only the worker may reach the account room; a page may know which hosts to ask for.',
      severity: 'error',
      from: { path: '^entrypoints/', pathNot: '^entrypoints/background/' },
      to: { path: room('account'), pathNot: '^lib/account/hostAccess\\.ts$' },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^entrypoints/', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.(wxt|output)/' },
  },
};
