import { titleIdOfProduct } from '../pages/ids.ts';
import { readAddress } from '../pages/index.ts';
import { cleanText } from './cleanText.ts';
import { gameLookUp, type LookUp } from './lookUp.ts';

/** Null: the address of no game. */
export function lookUpOfAddress(address: string): LookUp | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const page = readAddress(url);
  switch (page?.kind) {
    case 'product': {
      const npTitleId = titleIdOfProduct(page.productId);
      return npTitleId ? gameLookUp({ conceptId: null, npTitleIds: [npTitleId] }) : null;
    }
    case 'concept':
      return gameLookUp({ conceptId: page.conceptId, npTitleIds: [] });
    case 'www-game': {
      const text = nameInSlug(url.pathname);
      return text ? { kind: 'slug', text } : null;
    }
    default:
      return null;
  }
}

/**
 * `/en-us/games/infamous-second-son-ps4/buy/` → `infamous second son`: these addresses have no id, and
 * their slug is the game's name, with the platform where two pages would be called the same.
 */
function nameInSlug(path: string): string {
  const slug = /\/games\/([^/]+)/.exec(path)?.[1] ?? '';
  return cleanText(decoded(slug).replaceAll('-', ' ')).replace(/ ps[45]$/i, '');
}

/** A link can have any `%` in it; one that is no escape stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
