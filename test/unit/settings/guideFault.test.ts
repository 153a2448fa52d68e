import { describe, expect, test } from 'vitest';
import { guideFault, templateFault } from '../../../lib/settings/guideFault.ts';
import { DEFAULT_GUIDES, guideSchema } from '../../../lib/settings/guides.ts';

const GOOD = { label: 'Wiki', template: 'https://wiki.example/search?q={name}+{trophy}&np={np}' };

describe('a guide link', () => {
  test.each<[string, typeof GOOD]>([
    ['with every placeholder', GOOD],
    ['with none', { ...GOOD, template: 'https://wiki.example' }],
    ['with space around it', { label: ' Wiki ', template: ` ${GOOD.template}\n` }],
    ...DEFAULT_GUIDES.map((guide) => [guide.label, guide] satisfies [string, unknown]),
  ])('is right %s', (_, guide) => {
    expect(guideFault(guide)).toBeNull();
    expect(guideSchema.safeParse(guide).success).toBe(true);
  });

  test.each([
    ['has no name', { ...GOOD, label: '  ' }, 'label', 'empty'],
    ['has a long name', { ...GOOD, label: 'x'.repeat(41) }, 'label', 'too-long'],
    ['has no address', { ...GOOD, template: '' }, 'template', 'empty'],
    [
      'is long',
      { ...GOOD, template: `https://x.example/${'x'.repeat(500)}` },
      'template',
      'too-long',
    ],
    ['is a word', { ...GOOD, template: 'wiki {name}' }, 'template', 'not-an-address'],
    ['runs a script', { ...GOOD, template: 'javascript:alert(1)' }, 'template', 'not-an-address'],
    ['is not encrypted', { ...GOOD, template: 'http://wiki.example' }, 'template', 'not-https'],
    [
      'lets a game choose the host',
      { ...GOOD, template: 'https://{name}.example/' },
      'template',
      'open-host',
    ],
    [
      'hides its host behind a name',
      { ...GOOD, template: 'https://playstation.com@evil.example/' },
      'template',
      'open-host',
    ],
    [
      'has a placeholder that stands for nothing',
      { ...GOOD, template: 'https://wiki.example/{game}' },
      'template',
      'unknown-placeholder',
    ],
  ] as const)('that %s is told so, and is not kept', (_, guide, field, kind) => {
    expect(guideFault(guide)).toEqual({ field, kind });
    expect(guideSchema.safeParse(guide).success).toBe(false);
  });
});

test('a host may be written in capitals, and is never what follows a name', () => {
  expect(templateFault('HTTPS://PSNProfiles.com/search?q={name}')).toBeNull();
  expect(templateFault('https://x@{name}/')).toBe('open-host');
});
