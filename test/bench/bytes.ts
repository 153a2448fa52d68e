import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionBuild } from '../e2e/browsers/extensionBuild.ts';
import { PROMISES } from './promises.ts';
import { exactly, type Group } from './table.ts';

/** The scripts on Sony's pages, and what they may weigh, in bytes after gzip. */
const PROMISED: Readonly<Record<string, number>> = {
  'content-scripts/page.js': PROMISES.pageScriptGzip,
  'panel.js': PROMISES.panelScriptGzip,
};

/** The weight of each script as it is shipped, and whether any file is open to pages. */
export function shippedFiles(): Group {
  const { folder, manifest } = extensionBuild('chrome-mv3');
  const scripts = globSync('**/*.js', { cwd: folder }).toSorted();
  const open = 'web_accessible_resources' in manifest ? 1 : 0;
  return {
    title: 'What is shipped',
    rows: [
      ...scripts.map((script) => {
        const bytes = readFileSync(join(folder, script));
        const gzip = gzipSync(bytes).length;
        const most = PROMISED[script];
        return {
          // Without the part of a name that changes with the content.
          what: script.replace(/-[\w-]{8}\.js$/, '.js'),
          measured: `${inBytes(gzip)} gzip, ${inBytes(bytes.length)} raw`,
          ...(most !== undefined && {
            promise: exactly(gzip, most, `≤ ${inBytes(most)} gzip`),
          }),
        };
      }),
      {
        what: 'web-accessible resources',
        measured: open === 0 ? 'none' : 'some',
        promise: exactly(open, 0, 'none'),
      },
    ],
  };
}

const inBytes = (bytes: number): string => `${bytes.toLocaleString('en')} bytes`;
