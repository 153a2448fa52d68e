const VULCAN = 'https://image.api.playstation.com/vulcan/ap/rnd/202401/0101';

/** Square key art of a title id, or of a concept that has none yet. */
export const artUrlOf = (id: string | number): string => `${VULCAN}/art-${id}.png`;

/** Wide picture behind the top of the game's page; ids as for the art. */
export const heroUrlOf = (id: string | number): string => `${VULCAN}/hero-${id}.png`;

/** `size`: `s`, `m`, `l` or `xl`. */
export const avatarUrlOf = (accountId: string, size: string): string =>
  `https://psnobj.prod.dl.playstation.net/avatar/${accountId}_${size}.png`;
