import { titleIdOf, titleIdOfProduct } from '../pages/ids.ts';
import { cleanText } from './cleanText.ts';
import { lookUpOfAddress } from './link.ts';
import { gameLookUp, type LookUp } from './lookUp.ts';

/** As on discs and in lists: `CUSA-00207`, `PPSA01284_00`, and a trophy set's `NPWR05066_00`. */
const WRITTEN_ID = /^(PPSA|CUSA|NPWR)[- ]?(\d{5})(_\d{2})?$/i;

/** What a person means by words that they selected or typed. An id, or an address, is looked up as one. */
export function lookUpOfText(words: string): LookUp {
  const text = cleanText(words);
  if (text === '') return { kind: 'nothing', why: 'not-chosen' };
  return lookUpOfId(text) ?? lookUpOfAddress(text) ?? { kind: 'text', text };
}

function lookUpOfId(text: string): LookUp | null {
  const [, prefix = '', digits = '', part = '_00'] = WRITTEN_ID.exec(text) ?? [];
  const id = `${prefix.toUpperCase()}${digits}${part}`;
  if (id.startsWith('NPWR')) return { kind: 'set', npCommunicationId: id };
  const npTitleId = titleIdOf(id) ?? titleIdOfProduct(text);
  return npTitleId ? gameLookUp({ conceptId: null, npTitleIds: [npTitleId] }) : null;
}
