/**
 * The size of the card's element, in every state, at every width and with any number of trophy sets:
 * an element of this size never moves the page. In em of `CARD_FONT_SIZE`.
 */
export const CARD_BLOCK_SIZE = '11em';

/** The person's own text size, whatever the page makes of its root's. */
export const CARD_FONT_SIZE = 'medium';

/** All the style that the element needs before its drawing has come; the page script brings it along. */
export const CARD_FRAME = `:host{display:block;box-sizing:border-box;block-size:${CARD_BLOCK_SIZE};font-size:${CARD_FONT_SIZE};margin-block:16px}`;
