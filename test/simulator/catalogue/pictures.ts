import type { Game } from './game.ts';

const VULCAN = 'https://image.api.playstation.com/vulcan/ap/rnd/202401/0101';

/** Square key art. */
export const artUrlOf = ({ npTitleId }: Game): string => `${VULCAN}/art-${npTitleId}.png`;

/** Wide picture behind the top of the game's page. */
export const heroUrlOf = ({ npTitleId }: Game): string => `${VULCAN}/hero-${npTitleId}.png`;

/** `size`: `s`, `m`, `l` or `xl`. */
export const avatarUrlOf = (accountId: string, size: string): string =>
  `https://psnobj.prod.dl.playstation.net/avatar/${accountId}_${size}.png`;
