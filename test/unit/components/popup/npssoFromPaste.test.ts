import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npssoFromPaste } from '../../../../components/popup/npssoFromPaste.ts';

const NPSSO = 'a1B2'.repeat(16);

describe('an npsso', () => {
  it.each([
    ['alone', NPSSO],
    ['with blanks and line ends', `\n  ${NPSSO}\t\n`],
    ['in quotes', `"${NPSSO}"`],
    ['in the answer of Sony’s page', `{"npsso":"${NPSSO}"}`],
    ['in an answer that tells more', ` { "expires_in": 1, "npsso": "${NPSSO}" } `],
  ])('is found %s', (_, pasted) => {
    expect(npssoFromPaste(pasted)).toBe(NPSSO);
  });

  it.each([
    ['nothing', ''],
    ['63 characters', NPSSO.slice(1)],
    ['65 characters', `${NPSSO}x`],
    ['64 characters with one that could end a header', `${NPSSO.slice(1)};`],
    ['two of them', `${NPSSO} ${NPSSO}`],
    ['the answer of a page that is signed out', '{"error":"invalid_grant","error_code":20}'],
    ['an npsso of another kind', '{"npsso":64}'],
    ['an answer cut short', `{"npsso":"${NPSSO}`],
    ['JSON null', 'null'],
    ['markup', '<html></html>'],
  ])('is not found in %s', (_, pasted) => {
    expect(npssoFromPaste(pasted)).toBeNull();
  });

  it('is 64 characters of a kind or nothing, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (pasted) => {
        expect(npssoFromPaste(pasted) ?? NPSSO).toMatch(/^[\w-]{64}$/);
      }),
    );
  });
});
