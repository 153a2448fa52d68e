import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { browserUnderTest } from './browsers/index.ts';

const BUILD = `.output/${{ chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[browserUnderTest()]}`;

/** What each script on Sony’s pages may weigh, in bytes after gzip. */
const PROMISED: Record<string, number> = {
  'content-scripts/page.js': 8_000,
  'panel.js': 28_000,
};
/** All that the popup loads before it shows anything. */
const POPUP = 28_000;

const weightOf = (file: string): number => gzipSync(readFileSync(`${BUILD}/${file}`)).length;

test('every script on Sony’s pages is as light as promised', () => {
  const scripts = readdirSync(`${BUILD}/content-scripts`).map((name) => `content-scripts/${name}`);
  expect(Object.keys(PROMISED)).toEqual(expect.arrayContaining(scripts));
  for (const [script, most] of Object.entries(PROMISED)) {
    expect(weightOf(script), script).toBeLessThanOrEqual(most);
  }
});

test('the popup is light, so that it opens at once', () => {
  const html = readFileSync(`${BUILD}/popup.html`, 'utf8');
  const scripts = [...html.matchAll(/"\/(chunks\/[^"]+\.js)"/g)].map(([, script]) => script ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, script) => sum + weightOf(script), 0)).toBeLessThanOrEqual(POPUP);
});

test('no file of ours is open to pages', () => {
  const manifest = JSON.parse(readFileSync(`${BUILD}/manifest.json`, 'utf8'));
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});
