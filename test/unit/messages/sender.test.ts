import { describe, expect, test } from 'vitest';
import { whoIs } from '../../../lib/messages/sender.ts';

const own = { id: 'our-id', origin: 'chrome-extension://our-id' };

describe('who sends a message', () => {
  test.each(['store', 'library', 'www'])(
    'a page of %s.playstation.com in the top frame is a page',
    (host) => {
      const sender = { id: 'our-id', origin: `https://${host}.playstation.com`, frameId: 0 };
      expect(whoIs(sender, own)).toBe('page');
    },
  );

  test('our own page is one, in a popup (no frame id) and in a tab', () => {
    expect(whoIs({ id: 'our-id', origin: own.origin }, own)).toBe('own-page');
    expect(whoIs({ id: 'our-id', origin: own.origin, frameId: 0 }, own)).toBe('own-page');
  });

  test.each([
    ['another extension', { id: 'their-id', origin: 'chrome-extension://their-id' }],
    ['another extension that claims our origin', { id: 'their-id', origin: own.origin }],
    ['nobody', {}],
    [
      'a frame inside a store page',
      { id: 'our-id', origin: 'https://store.playstation.com', frameId: 7 },
    ],
    ['a page without a frame', { id: 'our-id', origin: 'https://store.playstation.com' }],
    ['a page of another host', { id: 'our-id', origin: 'https://evil.example', frameId: 0 }],
    [
      'a look-alike host',
      { id: 'our-id', origin: 'https://store.playstation.com.evil.example', frameId: 0 },
    ],
    ['the store without TLS', { id: 'our-id', origin: 'http://store.playstation.com', frameId: 0 }],
    ['a sandboxed page', { id: 'our-id', origin: 'null', frameId: 0 }],
    ['a sender without an origin', { id: 'our-id', frameId: 0 }],
    [
      'an origin that begins with ours',
      { id: 'our-id', origin: `${own.origin}.example`, frameId: 0 },
    ],
  ])('%s gets nothing', (_, sender) => {
    expect(whoIs(sender, own)).toBeNull();
  });
});
