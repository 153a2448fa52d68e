import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { browserUnderTest } from './browsers/index.ts';

const BUILD = `.output/${{ chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[browserUnderTest()]}`;

/** What each script on Sony's pages may weigh, in bytes after gzip. */
const PROMISED: Record<string, number> = { 'page.js': 8_000 };

test('every script on Sony’s pages is as light as promised', () => {
  const scripts = readdirSync(`${BUILD}/content-scripts`);
  expect(scripts).toEqual(Object.keys(PROMISED));
  for (const script of scripts) {
    const weight = gzipSync(readFileSync(`${BUILD}/content-scripts/${script}`)).length;
    expect(weight, script).toBeLessThanOrEqual(PROMISED[script] ?? 0);
  }
});

test('no file of ours is open to pages', () => {
  const manifest = JSON.parse(readFileSync(`${BUILD}/manifest.json`, 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
