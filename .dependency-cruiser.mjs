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
          room('psn', 'trophy-so', 'http', 'pacing', 'cache', 'account', 'placing', 'pages'),
          `${room('connections')}(?!view\\.ts$)`,
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
      name: 'clients-and-pacing-stand-alone',
      comment:
        'A client is given fetch, the pacing a clock and a store; they import nothing of ours but how to ask.',
      severity: 'error',
      from: { path: room('psn', 'trophy-so', 'http', 'pacing') },
      to: {
        path: '^lib/',
        pathNot: [room('psn', 'trophy-so', 'http', 'pacing'), '^lib/result\\.ts$'],
      },
    },
    {
      name: 'clients-and-pacing-apart',
      severity: 'error',
      from: { path: '^lib/(psn|trophy-so|pacing)/' },
      to: { path: '^lib/(psn|trophy-so|pacing)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'http-and-pacing-apart',
      comment: 'How a request is sent knows no service, and when it is sent not how.',
      severity: 'error',
      from: { path: '^lib/(http|pacing)/' },
      to: { path: '^lib/(psn|trophy-so|http|pacing)/', pathNot: '^lib/$1/' },
    },
    {
      name: 'cache-and-account-below-trophies',
      severity: 'error',
      from: { path: room('cache', 'account') },
      to: { path: room('trophies', 'connections', 'messages', 'pages', 'placing', 'pacing') },
    },
    {
      name: 'connections-beside-trophies',
      comment: 'One service knows nothing of the other; they share the shapes that people see.',
      severity: 'error',
      from: { path: '^lib/(trophies|connections)/' },
      to: {
        path: '^lib/(trophies|connections)/',
        pathNot: ['^lib/$1/', '^lib/trophies/view\\.ts$'],
      },
    },
    {
      name: 'trophies-below-pages-and-messages',
      severity: 'error',
      from: { path: room('trophies', 'connections') },
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
        pathNot: [
          room('ownPage', 'messages', 'settings', 'trophies', 'names', 'cache'),
          '^lib/connections/view\\.ts$',
        ],
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
          room('psn', 'trophy-so', 'http', 'pacing', 'cache', 'account'),
          room('trophies', 'connections', 'settings'),
        ],
      },
    },
    {
      name: 'tokens-stay-in-the-worker',
      comment:
        'Only the worker may reach tokens and keys; a page may know which hosts to ask for, and what it shows.',
      severity: 'error',
      from: { path: '^entrypoints/', pathNot: '^entrypoints/background/' },
      to: {
        path: room('account', 'connections'),
        pathNot: '^lib/(account/hostAccess|connections/(hostAccess|view))\\.ts$',
      },
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
