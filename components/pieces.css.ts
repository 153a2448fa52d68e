/** The look of the pieces that all views share: buttons, bars, rings, grades, rarities, placeholders. */
export const PIECES_CSS = `
.button {
  appearance: none; flex: none; margin: 0; padding: .62em 1.15em; border: 1px solid var(--line);
  border-radius: 99em; background: var(--raised); color: var(--text); font: 500 1em/1.2 var(--font);
  text-align: center; cursor: pointer;
}
.button:hover { border-color: var(--edge); }
.button.primary { border-color: transparent; background: var(--accent); color: var(--on-accent); font-weight: 600; }
.button.primary:hover { filter: brightness(1.08); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }

.bar { display: block; inline-size: 100%; block-size: .28em; border-radius: 9em; overflow: hidden; }
.bar:dir(rtl) { transform: scaleX(-1); }
.bar .track { fill: var(--line); }
.bar .value { fill: var(--accent); }
.ring { position: relative; display: grid; place-items: center; aspect-ratio: 1; color: var(--text); }
.arc { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.arc circle { fill: none; stroke-width: 6; }
.ring .track { stroke: var(--line); }
.ring .value { stroke: var(--accent); stroke-linecap: round; }
.complete .value { fill: var(--platinum); }
.ring.complete .value { fill: none; stroke: var(--platinum); }

.cup { flex: none; inline-size: 1.08em; block-size: 1.08em; }
.platinum { color: var(--platinum); }
.gold { color: var(--gold); }
.silver { color: var(--silver); }
.bronze { color: var(--bronze); }
.ultra-rare { color: var(--ultra-rare); }
.very-rare { color: var(--very-rare); }
.rare { color: var(--rare); }
.common { color: var(--common); }
.grades { display: flex; gap: 0 1.1em; margin: 0; padding: 0; list-style: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
.grades li { display: flex; gap: .4em; align-items: center; }
.grades .defined { color: var(--muted); }

.placeholder { display: inline-block; inline-size: 7em; max-inline-size: 100%; block-size: .72em; border-radius: 9em; background: var(--line); }
@media (prefers-reduced-motion: no-preference) {
  .placeholder { animation: breathe 1.8s ease-in-out infinite; }
  @keyframes breathe { 50% { opacity: .45; } }
}
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .bar, .placeholder, .button.primary { forced-color-adjust: none; }
  .bar, .placeholder { border: 1px solid CanvasText; }
  .bar .track, .placeholder { fill: Canvas; background: Canvas; }
  .arc .track { stroke: CanvasText; stroke-width: 1.5; }
}
`;
