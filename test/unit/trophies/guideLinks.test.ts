import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GUIDES } from '../../../lib/settings/guides.ts';
import { gameGuideLinks, trophyGuideLinks } from '../../../lib/trophies/guideLinks.ts';

const GAME = { name: 'Root & Branch? 100%\n', npCommunicationId: 'NPWR90005_00' };

describe('guide links', () => {
  it('of a game are those whose template has no trophy in it, in the person’s order', () => {
    expect(gameGuideLinks(DEFAULT_GUIDES, GAME)).toEqual([
      {
        label: 'PSNProfiles',
        href: 'https://psnprofiles.com/search/guides?q=Root%20%26%20Branch%3F%20100%25',
      },
      { label: 'PowerPyx', href: 'https://www.powerpyx.com/?s=Root%20%26%20Branch%3F%20100%25' },
    ]);
  });

  it('of a trophy are the others, with blanks, lines and control characters made one blank', () => {
    const guides = [{ label: 'One', template: 'https://a.example/{np}?q={name}+{trophy}' }];
    expect(trophyGuideLinks(guides, GAME, { name: ' Tab\t\u0000and\r\n line ' })).toEqual([
      {
        label: 'One',
        href: 'https://a.example/NPWR90005_00?q=Root%20%26%20Branch%3F%20100%25+Tab%20and%20line',
      },
    ]);
  });

  it.each([
    'https://{name}/',
    'https://{name}.example/',
    'https://a.example{name}/',
    'https://{name}@a.example/',
    'https://a.example:{name}/',
    'javascript:alert("{name}")',
    'http://a.example/{name}',
    '{name}',
    'data:text/html,{name}',
  ])('are not made of %s', (template) => {
    for (const name of ['evil.example', '@evil.example/', '443', 'javascript:alert(1)']) {
      const links = gameGuideLinks([{ label: 'x', template }], { ...GAME, name });
      expect(links).toEqual([]);
    }
  });

  it('lead to the host of their template over https, whatever game and trophy are called', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...':/\\@?#.%&{}[]\t\n \u202E\uD800', 'evil.example', '..'),
      }),
    );
    const guides = [
      'https://a.example/{name}/{np}/{trophy}',
      'https://a.example/?q={name}+{trophy}',
      'https://a.example/#{trophy}{name}',
      'https://a.example/{trophy}',
    ].map((template) => ({ label: 'x', template }));
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, npCommunicationId, trophy) => {
        const links = trophyGuideLinks(guides, { name, npCommunicationId }, { name: trophy });
        expect(links).toHaveLength(guides.length);
        for (const { href } of links) {
          const url = new URL(href);
          expect(url.origin).toBe('https://a.example');
          expect(url.username + url.password).toBe('');
          expect(href).toMatch(/^https:\/\/a\.example\/[\x21-\x7E]*$/);
        }
      }),
    );
  });
});
