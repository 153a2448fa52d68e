import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConnectionsRequest } from '../../../lib/messages/checkConnectionsRequest.ts';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import {
  LONGEST_API_KEY,
  LONGEST_LABEL,
  LONGEST_USER_ID,
} from '../../../lib/messages/connections.ts';

const connectionId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const add = {
  type: 'add-connection',
  label: 'Writing',
  apiKey: 'Abcd1234.secret',
  userId: 'writer-1',
};

describe('what our own pages may ask about connections', () => {
  test.each([
    add,
    { ...add, label: 'l'.repeat(LONGEST_LABEL) },
    { ...add, apiKey: 'k'.repeat(LONGEST_API_KEY) },
    { ...add, userId: 'u'.repeat(LONGEST_USER_ID) },
    { type: 'rename-connection', connectionId, label: '日記' },
    { type: 'test-connection', connectionId },
    { type: 'remove-connection', connectionId },
    { type: 'refresh-connections', isAsked: true },
    { type: 'choose-achievements', choice: { show: 'missing', sort: 'rarity' } },
  ])('%j', (request) => {
    expect(checkConnectionsRequest(request)).toEqual(request);
  });

  test('is taken without the space around what was pasted', () => {
    const pasted = {
      ...add,
      label: ' Writing\n',
      apiKey: '\tAbcd1234.secret ',
      userId: ' writer-1 ',
    };
    expect(checkConnectionsRequest(pasted)).toEqual(add);
  });

  test.each([
    ['a label of nothing', { ...add, label: ' \n' }],
    ['a label too long', { ...add, label: 'l'.repeat(LONGEST_LABEL + 1) }],
    ['a key of nothing', { ...add, apiKey: '' }],
    ['a key too long', { ...add, apiKey: 'k'.repeat(LONGEST_API_KEY + 1) }],
    ['a user of nothing', { ...add, userId: ' ' }],
    ['a user id too long', { ...add, userId: 'u'.repeat(LONGEST_USER_ID + 1) }],
    ['a field more', { ...add, place: 0 }],
    ['a field less', { type: 'add-connection', label: 'Writing', userId: 'writer-1' }],
    ['an id of ours that is none', { type: 'test-connection', connectionId: '../x' }],
    [
      'a new label that is none',
      { type: 'rename-connection', connectionId, label: { toString: 'x' } },
    ],
    ['reading a key', { type: 'read-key', connectionId }],
    ['what another port is for', { type: 'clear-cache' }],
    ['nothing', undefined],
  ])('not %s', (_, message) => {
    expect(checkConnectionsRequest(message)).toBeNull();
  });

  test('is nothing that a page of Sony’s may ask', () => {
    expect(checkPageRequest(add)).toBeNull();
    expect(checkPageRequest({ type: 'refresh-connections', isAsked: true })).toBeNull();
  });

  test('is checked without a throw, whatever the message', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        checkConnectionsRequest(message);
      }),
    );
  });
});
