export default {
  forbidden: [
    { name: 'x', severity: 'error', from: { path: '^entrypoints' }, to: { path: 'result' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
