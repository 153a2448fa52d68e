import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import { checkSetsRequest } from '../../../lib/messages/checkSetsRequest.ts';

const NP = 'NPWR90001_00';
const game = { conceptId: '10090001', npTitleIds: ['PPSA90001_00'] };
const ofGame = {
  type: 'show-sets',
  subject: { kind: 'game', game, isAnnounced: false },
  chosen: NP,
  language: 'pt-BR',
  isAsked: true,
};
const ofSet = { ...ofGame, subject: { kind: 'set', npCommunicationId: NP } };
const view = { show: 'missing', grades: ['gold'], onlyHidden: true, sort: 'closest' };
const chooseView = { type: 'choose-view', view };
const fold = { type: 'fold', npCommunicationId: NP, trophyGroupId: '001', isFolded: true };
const reveal = { type: 'reveal', npCommunicationId: NP, isRevealed: true };

describe('what a panel may ask', () => {
  test.each([
    ['its game', ofGame],
    ['its game before a tab is chosen', { ...ofGame, chosen: null }],
    ['to look at it in another way', chooseView],
    ['to fold an add-on', fold],
    ['to fold the base game', { ...fold, trophyGroupId: 'default' }],
    ['to reveal what is hidden', reveal],
  ])('%s, on whichever page', (_, request) => {
    expect(checkSetsRequest(request, 'page')).toEqual(request);
    expect(checkSetsRequest(request, 'own-page')).toEqual(request);
  });

  test('for any set on our own pages, and not on Sony’s', () => {
    expect(checkSetsRequest(ofSet, 'own-page')).toEqual(ofSet);
    expect(checkSetsRequest(ofSet, 'page')).toBeNull();
  });

  test.each([
    ['a set that is a path', { ...ofGame, chosen: '../../users/me' }],
    [
      'a title id that is a query',
      { ...ofGame, subject: { ...ofGame.subject, game: { ...game, npTitleIds: ['x&y'] } } },
    ],
    [
      'more ids than a game has',
      {
        ...ofGame,
        subject: {
          ...ofGame.subject,
          game: { ...game, npTitleIds: Array(21).fill('PPSA90001_00') },
        },
      },
    ],
    ['a language that is a header', { ...ofGame, language: 'en-US\r\nX: y' }],
    ['a third kind', { ...ofGame, subject: { kind: 'account' } }],
    ['a field more', { ...ofGame, accountId: '1' }],
    ['a view of another form', { ...chooseView, view: { ...view, sort: 'name' } }],
    ['a view with a field more', { ...chooseView, view: { ...view, search: 'x' } }],
    [
      'more grades than there are',
      { ...chooseView, view: { ...view, grades: Array(5).fill('gold') } },
    ],
    ['a group of another form', { ...fold, trophyGroupId: '__proto__' }],
    ['a fold of no set', { ...fold, npCommunicationId: 'constructor' }],
    ['a made-up type', { type: 'read-token' }],
    ['signing out', { type: 'sign-out' }],
    ['nothing', undefined],
  ])('not %s', (_, request) => {
    expect(checkSetsRequest(request, 'own-page')).toBeNull();
  });

  test('nothing that makes the check throw', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        checkSetsRequest(message, 'page');
      }),
    );
  });
});

describe('a page may ask for the panel', () => {
  test('of a set', () => {
    const request = { type: 'load-panel', npCommunicationId: NP };
    expect(checkPageRequest(request)).toEqual(request);
  });

  test.each([`${NP}&x=y`, '', 'https://evil.example'])('and not of %j', (npCommunicationId) => {
    expect(checkPageRequest({ type: 'load-panel', npCommunicationId })).toBeNull();
  });
});
