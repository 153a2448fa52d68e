import { PALETTES } from '../theme.css.ts';

const { ground, text, muted, edge, accent, platinum } = PALETTES.dark;
const RARITIES = ['ultra-rare', 'very-rare', 'rare', 'common'] as const;

/**
 * The whole style of a badge. The element is a point, which gives back by its margin what room it takes in
 * front of its tile (one without any size would count as not to be seen); the chip hangs from it over the
 * tile's corner, and a press goes through it to the tile's link. `!important`, as a rule of the page for all
 * of its elements would otherwise win over `:host`. It lies on pictures: it is dark in both themes.
 */
export const BADGE_CSS = `
:host {
  all: initial; display: block !important; position: relative !important; z-index: 1 !important;
  inline-size: 1px !important; block-size: 1px !important; margin: 0 !important; margin-block-end: -1px !important;
  pointer-events: none !important;
}
/* Where even a point would move the page: between the cells of a grid. */
:host([data-afloat]) { position: absolute !important; }
/* Behind words: where it would stand in their line, if it took any room there. */
:host([data-behind]) { display: inline-block !important; position: absolute !important; margin: 0 !important; }
.chip {
  position: absolute; inset-block-start: .5em; inset-inline-start: .5em; box-sizing: border-box;
  display: flex; gap: .4em; align-items: center; padding: .2em .65em .2em .3em; border-radius: 9em;
  background: ${ground}e8; color: ${text}; white-space: nowrap; font-variant-numeric: tabular-nums;
  font: 600 small/1.4 "SST", "Segoe UI", system-ui, -apple-system, "Noto Sans", Arial, sans-serif;
}
:host([data-behind]) .chip { inset-block-start: .2em; font-size: x-small; }
.chip.unplayed { padding-inline-start: .65em; color: ${muted}; font-weight: 500; }
.cup { flex: none; inline-size: 1.25em; block-size: 1.25em; }
.cup, .complete { color: ${platinum}; }
.ring { flex: none; inline-size: 1.25em; block-size: 1.25em; }
.arc { display: block; inline-size: 100%; block-size: 100%; }
.arc circle { fill: none; stroke-width: 13; }
.track { stroke: ${edge}; }
.value { stroke: ${accent}; }
.ring.complete .value { stroke: ${platinum}; }
.rate { padding-inline-start: .4em; border-inline-start: 1px solid ${edge}; font-weight: 500; }
${RARITIES.map((word) => `.${word} { color: ${PALETTES.dark[word]}; }`).join(' ')}
@media (forced-colors: active) {
  .chip { border: 1px solid CanvasText; background: Canvas; }
  .chip, .chip * { color: CanvasText; }
  .arc { forced-color-adjust: none; }
  .track { stroke: Canvas; }
  .arc .value { stroke: CanvasText; }
}
`;
