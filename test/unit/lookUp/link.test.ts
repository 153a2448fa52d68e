import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUpOfAddress } from '../../../lib/lookUp/link.ts';

const game = (game: { conceptId?: string; npTitleIds?: string[] }) => ({
  kind: 'game',
  game: { conceptId: null, npTitleIds: [], ...game },
  isAnnounced: false,
  language: null,
});
const PRODUCT = 'UP0006-PPSA27360_00-26STANDARDBUNDLE';

describe('a link to a game is looked up', () => {
  test.each([
    [`https://store.playstation.com/en-us/product/${PRODUCT}`, ['PPSA27360_00']],
    [`https://store.playstation.com/product/${PRODUCT}`, ['PPSA27360_00']],
    [
      `https://store.playstation.com/zh-hans-hk/product/${PRODUCT}-E001/?smcid=x#y`,
      ['PPSA27360_00'],
    ],
    [`http://store.playstation.com/ja-jp/product/${PRODUCT}`, ['PPSA27360_00']],
  ])('by the title id in %s', (address, npTitleIds) => {
    expect(lookUpOfAddress(address)).toEqual(game({ npTitleIds }));
  });

  test.each([
    'https://store.playstation.com/de-de/concept/10002075',
    'https://store.playstation.com/concept/10002075?smcid=pdc%3Aen-us',
  ])('by the concept id in %s', (address) => {
    expect(lookUpOfAddress(address)).toEqual(game({ conceptId: '10002075' }));
  });

  test.each([
    ['https://www.playstation.com/en-us/games/ghost-of-yotei/', 'ghost of yotei'],
    ['https://www.playstation.com/en-us/games/infamous-second-son-ps4/buy/', 'infamous second son'],
    ['https://www.playstation.com/ja-jp/games/%E9%BE%8D-7/', '龍 7'],
    ['https://www.playstation.com/en-us/games/100%-orange-juice/', '100% orange juice'],
    ['https://www.playstation.com/en-us/games/%3Cimg%20src=x%3E/', '<img src=x>'],
  ])('by the name in %s, which has no id', (address, text) => {
    expect(lookUpOfAddress(address)).toEqual({ kind: 'slug', text });
  });
});

describe('no lookup comes of', () => {
  test.each([
    ['a page about no game', 'https://store.playstation.com/en-us/category/uuid/1'],
    [
      'a subscription',
      'https://store.playstation.com/en-us/product/IP9101-NPIA90005_01-PSPLUSPRESALEPDT',
    ],
    ['a product id of the wrong form', 'https://store.playstation.com/en-us/product/PPSA27360_00'],
    ['what follows an id', 'https://store.playstation.com/en-us/concept/10002075/../../x'],
    ['another host', `https://store.playstation.com.example/en-us/product/${PRODUCT}`],
    [
      'a host in the user name',
      `https://store.playstation.com@example.org/en-us/product/${PRODUCT}`,
    ],
    ['another port', `https://store.playstation.com.:8443/en-us/product/${PRODUCT}`],
    ['a script', `javascript:store.playstation.com/en-us/product/${PRODUCT}`],
    ['a file', `file://store.playstation.com/en-us/product/${PRODUCT}`],
    ['an empty slug', 'https://www.playstation.com/en-us/games/-/'],
    ['all games', 'https://www.playstation.com/en-us/games/'],
    ['no address', 'Ghost of Yōtei'],
    ['nothing', ''],
  ])('%s', (_, address) => {
    expect(lookUpOfAddress(address)).toBeNull();
  });

  test('and whatever an address is, it is read without a fault', () => {
    const places = fc.constantFrom(
      'https://store.playstation.com/en-us/product/',
      'https://store.playstation.com/concept/',
      'https://www.playstation.com/en-us/games/',
      '',
    );
    fc.assert(
      fc.property(places, fc.string({ unit: 'binary' }), (place, rest) => {
        const lookUp = lookUpOfAddress(place + rest);
        if (lookUp?.kind === 'game') {
          expect(JSON.stringify(lookUp.game)).toMatch(/"\d{6,8}"|"(PPSA|CUSA)\d{5}_\d{2}"/);
        }
        if (lookUp?.kind === 'slug') expect(lookUp.text.trim()).not.toBe('');
      }),
    );
  });
});
