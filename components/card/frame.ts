/**
 * The size of the card's own part, in every state, at every width and with any number of trophy sets: a
 * part of this size never moves the page. In em of `CARD_FONT_SIZE`. The panel, once the person has
 * opened it, stands below.
 */
export const CARD_BLOCK_SIZE = '11em';

/** The person's own text size, whatever the page makes of its root's. */
export const CARD_FONT_SIZE = 'medium';

/** All the style that the element needs before its drawing has come; the page script brings it along. */
export const CARD_FRAME = `:host{display:block;font-size:${CARD_FONT_SIZE};margin-block:16px}.place{block-size:${CARD_BLOCK_SIZE}}`;
