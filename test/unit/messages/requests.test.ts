import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import { checkPopupRequest } from '../../../lib/messages/checkPopupRequest.ts';
import { NO_CHOICES } from '../../../lib/settings/choices.ts';
import { DEFAULT_SETTINGS } from '../components/samples.ts';

const named = { conceptId: '10090001', npTitleIds: ['PPSA90001_00'] };
const game = { type: 'show-game', game: named, isAnnounced: false, language: 'en-US' };
const tiles = { type: 'show-tiles', tiles: ['PPSA90001_00', '10090002'] };

describe('what a page may ask', () => {
  test('the trophies of the game and of the tiles it shows, and our sign-in page', () => {
    expect(checkPageRequest(game)).toEqual(game);
    expect(checkPageRequest(tiles)).toEqual(tiles);
    const unidentified = { ...game, game: { conceptId: null, npTitleIds: [] } };
    expect(checkPageRequest(unidentified)).toEqual(unidentified);
    expect(checkPageRequest({ ...game, language: 'zh-Hans' })).not.toBeNull();
    expect(checkPageRequest({ type: 'show-sign-in' })).toEqual({ type: 'show-sign-in' });
  });

  test.each([
    [
      'more ids than a game has',
      { ...game, game: { ...named, npTitleIds: Array(21).fill('PPSA90001_00') } },
    ],
    ['the id of a trophy set', { ...game, game: { ...named, npTitleIds: ['NPWR90001_00'] } }],
    ['an id that is a path', { ...game, game: { ...named, npTitleIds: ['../../users/me'] } }],
    ['a concept id that is a query', { ...game, game: { ...named, conceptId: '1&age=99' } }],
    ['no tile', { ...tiles, tiles: [] }],
    ['more tiles than a page shows', { ...tiles, tiles: Array(1001).fill('PPSA90001_00') }],
    ['a tile that is a product', { ...tiles, tiles: ['UP9000-PPSA90001_00-LANTERNSOFVAEL00'] }],
    ['a language that is a header', { ...game, language: 'en-US\r\nX: y' }],
    ['a field more', { ...game, accountId: '1' }],
    ['what only our own pages may', { type: 'sign-in', stay: true }],
    ['signing out', { type: 'sign-out' }],
    ['clearing the cache', { type: 'clear-cache' }],
    ['a made-up type', { type: 'read-token' }],
    ['no object', 'show-game'],
    ['nothing', undefined],
  ])('not %s', (_, message) => {
    expect(checkPageRequest(message)).toBeNull();
  });
});

describe('what our own pages may ask', () => {
  const npsso = 'a1'.repeat(32);

  test('to sign in and out', () => {
    for (const request of [
      { type: 'sign-in', stay: false },
      { type: 'sign-in-with-npsso', npsso, stay: true },
      { type: 'cancel-sign-in' },
      { type: 'sign-out' },
      { type: 'refresh' },
      { type: 'clear-cache' },
      {
        type: 'change-settings',
        settings: { ...DEFAULT_SETTINGS, platinumRarityOnBadges: true },
      },
      { type: 'choose-library', choice: { ...NO_CHOICES.library, platform: 'PS Vita' } },
    ]) {
      expect(checkPopupRequest(request)).toEqual(request);
    }
  });

  test.each([
    ['a npsso that would end its header', `${npsso.slice(2)}\r\n`],
    ['a npsso that would add a cookie', `${npsso.slice(3)}; x`],
    ['a short npsso', 'abc'],
  ])('not with %s', (_, bad) => {
    expect(checkPopupRequest({ type: 'sign-in-with-npsso', npsso: bad, stay: false })).toBeNull();
  });

  test.each([{ platform: 'PS9' }, { order: 'toString' }, { stage: null }, { withHidden: 'yes' }])(
    'not to keep a view of the library that there is none of: %j',
    (bad) => {
      const choice = { ...NO_CHOICES.library, ...bad };
      expect(checkPopupRequest({ type: 'choose-library', choice })).toBeNull();
    },
  );

  test('not with a part of the settings: the others would be lost', () => {
    const settings = { theme: 'dark' };
    expect(checkPopupRequest({ type: 'change-settings', settings })).toBeNull();
  });
});

test('no message whatever makes a check throw', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      checkPageRequest(message);
      checkPopupRequest(message);
    }),
  );
});
