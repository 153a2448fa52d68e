import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../lib/settings/settings.ts';
import {
  MOST_BYTES,
  readSettingsFile,
  settingsFileOf,
} from '../../../lib/settings/settingsFile.ts';
import { DEFAULT_SETTINGS } from '../components/samples.ts';
import { anySettings } from './anySettings.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (content: unknown, current: Settings = DEFAULT_SETTINGS) =>
  readSettingsFile(encode(JSON.stringify(content)), current);

const GOOD = { format: 'trophy-lens-settings', version: 1, settings: { theme: 'light' } };
const guide = { label: 'Wiki', template: 'https://wiki.example/?q={name}' };

describe('a file of settings', () => {
  test('brings back whatever was exported', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (exported, current) => {
        const outcome = readSettingsFile(encode(settingsFileOf(exported)), current);
        expect(outcome).toEqual({ ok: true, value: exported });
      }),
    );
  });

  test('is never too large to be taken back', () => {
    const label = '"'.repeat(40);
    const template = `https://x.example/${'\u0001'.repeat(400)}`;
    const longest = { ...DEFAULT_SETTINGS, guides: Array(10).fill({ label, template }) };
    expect(encode(settingsFileOf(longest)).byteLength).toBeLessThan(MOST_BYTES / 2);
  });

  test('is told by its format and version, and holds nothing but settings', () => {
    expect(JSON.parse(settingsFileOf(DEFAULT_SETTINGS))).toEqual({
      format: 'trophy-lens-settings',
      version: 1,
      settings: DEFAULT_SETTINGS,
    });
  });

  test('leaves alone what it does not name', () => {
    const current = { ...DEFAULT_SETTINGS, markUnplayed: true };
    expect(read(GOOD, current)).toEqual({ ok: true, value: { ...current, theme: 'light' } });
  });

  test('may begin with the mark that some editors put there', () => {
    const text = `\ufeff${JSON.stringify(GOOD)}`;
    expect(readSettingsFile(encode(text), DEFAULT_SETTINGS).ok).toBe(true);
  });
});

describe('a file that is not right is refused, by name of what is wrong', () => {
  test.each([
    ['another program’s', { format: 'other', version: 1, settings: {} }, 'another-format', ''],
    ['a list', [GOOD], 'another-format', ''],
    ['without a version', { ...GOOD, version: undefined }, 'another-format', ''],
    ['without settings', { ...GOOD, settings: undefined }, 'wrong-field', 'settings'],
    ['a theme that there is not', { ...GOOD, settings: { theme: 'red' } }, 'wrong-field', 'theme'],
    [
      'a word for yes',
      { ...GOOD, settings: { markUnplayed: 'yes' } },
      'wrong-field',
      'markUnplayed',
    ],
    [
      'a setting that there is not',
      { ...GOOD, settings: { theme: 'light', fontSize: 3 } },
      'unknown-field',
      'fontSize',
    ],
    ['something beside the settings', { ...GOOD, token: 'x' }, 'unknown-field', 'token'],
    [
      'a guide that runs a script',
      { ...GOOD, settings: { guides: [guide, { label: 'x', template: 'javascript:alert(1)' }] } },
      'wrong-field',
      'guides.2.template',
    ],
    [
      'a guide with a field more',
      { ...GOOD, settings: { guides: [{ ...guide, icon: 'x' }] } },
      'unknown-field',
      'guides.1.icon',
    ],
    [
      'more guides than there may be',
      { ...GOOD, settings: { guides: Array(11).fill(guide) } },
      'wrong-field',
      'guides',
    ],
  ])('%s', (_, content, kind, field) => {
    const failure = field === '' ? { kind } : { kind, field };
    expect(read(content)).toEqual({ ok: false, failure });
  });

  test('a newer version', () => {
    const newer = { ...GOOD, version: 2, settings: { fontSize: 3 } };
    expect(read(newer)).toEqual({ ok: false, failure: { kind: 'newer-version', version: 2 } });
  });

  test('a prototype in disguise', () => {
    const text = '{"format":"trophy-lens-settings","version":1,"settings":{"__proto__":{}}}';
    const outcome = readSettingsFile(encode(text), DEFAULT_SETTINGS);
    expect(outcome).toEqual({ ok: false, failure: { kind: 'unknown-field', field: '__proto__' } });
  });

  test.each([
    ['a text', encode('theme: dark')],
    ['half of one', encode(settingsFileOf(DEFAULT_SETTINGS).slice(0, 100))],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
    ['an empty one', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(readSettingsFile(bytes, DEFAULT_SETTINGS)).toEqual({
      ok: false,
      failure: { kind: 'not-json' },
    });
  });

  test('a huge one, unread', () => {
    const bytes = encode(`${JSON.stringify(GOOD)}${' '.repeat(MOST_BYTES)}`);
    expect(readSettingsFile(bytes, DEFAULT_SETTINGS)).toEqual({
      ok: false,
      failure: { kind: 'too-large' },
    });
  });

  test('with the name of the field cut, should it be a long one', () => {
    const outcome = read({ ...GOOD, settings: { ['x'.repeat(5000)]: 1 } });
    expect(JSON.stringify(outcome).length).toBeLessThan(150);
  });
});

test('no bytes whatever make the reading throw, or give settings that are not whole', () => {
  const nearly = fc.record({
    format: fc.constant('trophy-lens-settings'),
    version: fc.constant(1),
    settings: fc.dictionary(
      fc.constantFrom('theme', 'guides', 'markUnplayed', 'hiddenTrophies', 'x'),
      fc.oneof(fc.jsonValue(), fc.constantFrom('dark', 'ask', true)),
    ),
  });
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.json().map(encode),
    nearly.map((content) => encode(JSON.stringify(content))),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      const outcome = readSettingsFile(content, DEFAULT_SETTINGS);
      if (!outcome.ok) return;
      const again = readSettingsFile(encode(settingsFileOf(outcome.value)), DEFAULT_SETTINGS);
      expect(again).toEqual(outcome);
    }),
  );
});
