import { CARD_FONT_SIZE } from '../card/frame.ts';

/** Rows that the panel has room for, at most; a set with fewer makes it lower. */
const MOST_ROWS = 9;
/** What the panel has beside its rows, and one row, in em of `CARD_FONT_SIZE`. */
const AROUND_ROWS = 11;
const ROW = 4.6;

/**
 * The panel as the lower part of the card. Its height hangs on the set alone and not on what is filtered
 * out of it, so that nothing on the page moves while one searches.
 * @param trophies  how many the shown set has; 0 while there is none
 */
export const panelFrame = (trophies: number): string => `
:host {
  --panel-height: min(80vh, ${AROUND_ROWS + ROW * Math.min(Math.max(trophies, 1), MOST_ROWS)}em);
  display: block; overflow: hidden; border: 1px solid var(--line); border-block-start: 0;
  border-end-start-radius: .875em; border-end-end-radius: .875em; background: var(--surface);
  font-size: ${CARD_FONT_SIZE};
}
`;
