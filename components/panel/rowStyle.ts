/** The look of groups and rows; a part of `PANEL_CSS`. */
export const ROW_CSS = `
.list {
  position: relative; flex: 1 1 0; min-block-size: 9em; overflow: hidden auto; scrollbar-width: thin;
  scrollbar-color: var(--edge) transparent; overscroll-behavior: contain; scroll-padding-block-start: 3.2em;
}
.list:focus-visible, .row:focus-visible, .folder:focus-visible { outline-offset: -2px; }
.panel[aria-busy=true] .list { opacity: .55; }

.group-head {
  position: sticky; z-index: 1; inset-block-start: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 0 .6em;
  padding-inline-end: var(--side); background: var(--surface);
}
.group:not([hidden]) ~ .group { border-block-start: 1px solid var(--line); }
.group-head h3 { flex: 1 1 6em; min-inline-size: 0; }
.folder {
  appearance: none; display: flex; gap: .55em; align-items: baseline; inline-size: 100%; margin: 0; padding: .75em 0 .65em;
  padding-inline-start: calc(var(--side) - .3em); border: 0; background: none; color: var(--text); font: inherit; text-align: start; cursor: pointer;
}
.folder .icon { align-self: center; color: var(--muted); transition: rotate .15s; }
.folder[aria-expanded=false] .icon { rotate: -90deg; }
.folder[aria-expanded=false] .icon:dir(rtl) { rotate: 90deg; }
.folder:hover .icon { color: var(--text); }
.group-name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; min-inline-size: 0; font-weight: 600; overflow-wrap: anywhere; }
.folder small { flex: none; color: var(--muted); font-size: .9em; }
.group-head .percent { flex: none; min-inline-size: 3em; font-weight: 500; font-variant-numeric: tabular-nums; text-align: end; }
.group-head .percent.platinum { font-weight: 700; }
.group-head .bar { flex: none; inline-size: calc(100% + var(--side)); margin-inline-end: calc(-1 * var(--side)); block-size: 2px; border-radius: 0; }

.row {
  display: grid; grid-template-columns: 48px minmax(0, 1fr) auto; gap: 0 .9em; align-items: center; padding: .75em var(--side);
}
.portion { content-visibility: auto; contain-intrinsic-block-size: auto calc(var(--rows) * 5.6em); }
.row { border-block-start: 1px solid color-mix(in srgb, var(--line) 60%, transparent); }
.rows > :first-child > .row:first-child { border-block-start: 0; }
.picture {
  position: relative; display: grid; place-items: center; inline-size: 48px; block-size: 48px; border-radius: 7px; overflow: hidden;
  background: var(--raised);
}
.picture img { display: block; inline-size: 100%; block-size: 100%; object-fit: cover; }
.picture .cup { inline-size: 22px; block-size: 22px; }
.picture .icon { inline-size: 20px; block-size: 20px; color: var(--muted); }
.missing .picture img, .untold .picture img { filter: grayscale(.85) brightness(.72); }
.missing .picture .cup, .untold .picture .cup { color: var(--muted); }
.what { display: grid; gap: .1em; min-inline-size: 0; }
.name { display: flex; gap: .45em; align-items: baseline; line-height: 1.3; }
.named { min-inline-size: 0; }
.name b { font-weight: 600; overflow-wrap: anywhere; }
.name .cup { margin-inline-start: .2em; inline-size: .95em; block-size: .95em; vertical-align: -.14em; }
.covered .name b { color: var(--muted); }
.detail, .row .reveal { color: var(--muted); font-size: .93em; line-height: 1.4; overflow-wrap: anywhere; text-wrap: pretty; }
.standing { display: flex; flex-wrap: wrap; gap: .15em 1em; align-items: center; color: var(--muted); font-size: .86em; }
.earned .standing > time, .earned .standing > span:first-child { color: var(--text); }
.tracked { display: flex; flex: 0 1 16em; gap: .7em; align-items: center; margin-block-start: .2em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tracked .bar { flex: 1; block-size: 4px; }
.reward { display: flex; gap: .4em; align-items: center; min-inline-size: 0; overflow-wrap: anywhere; }
.reward img { flex: none; inline-size: 20px; block-size: 20px; border-radius: 4px; object-fit: cover; }
.rarity { text-align: end; font-variant-numeric: tabular-nums; line-height: 1.3; white-space: nowrap; }
.rarity b { font-weight: 600; }
.rarity small { display: block; font-size: .8em; font-weight: 500; }

.reveal { appearance: none; margin: 0; padding: 0; border: 0; border-radius: 3px; background: none; color: var(--muted); font: inherit; text-align: start; cursor: pointer; }
.reveal:hover { color: var(--text); text-decoration: underline; }
.group-head .reveal { display: flex; gap: .35em; align-items: center; padding: .3em .4em; font-size: .86em; white-space: nowrap; }
/* The whole row answers to a pointer. */
.covered { position: relative; }
.row .reveal::after { content: ""; position: absolute; inset: 0; }
.row .reveal:hover::after { background: color-mix(in srgb, var(--text) 5%, transparent); }
.reveal-always { display: flex; gap: .6em; align-items: center; padding: .6em var(--side); border-block-end: 1px solid var(--line); color: var(--muted); font-size: .9em; cursor: pointer; }
.reveal-always input { font-size: 1em; inline-size: 1.1em; block-size: 1.1em; margin: 0; accent-color: var(--accent); }

.guide { display: inline-flex; gap: .25em; align-items: center; border-radius: 3px; color: var(--muted); font-size: .9em; text-decoration: none; white-space: nowrap; }
.guide:hover { color: var(--text); text-decoration: underline; }
.guide .icon { inline-size: .85em; block-size: .85em; }
.name .guides { display: flex; flex-wrap: wrap; gap: 0 .8em; margin-inline-start: auto; padding-inline-start: .6em; font-weight: 400; }
@media (hover: hover) {
  .name .guides { opacity: 0; }
  .row:hover .guides, .row:focus-within .guides { opacity: 1; }
}
.no-list { display: grid; gap: 1em; place-content: center; justify-items: center; flex: 1; padding: 3em var(--side); color: var(--muted); text-align: center; text-wrap: balance; }
.no-list .cup { inline-size: 2.4em; block-size: 2.4em; }
.row > .what > .placeholder { margin-block: .25em; }
.placeholder.wide { inline-size: 16em; }

@container panel (inline-size < 30em) {
  .row { grid-template-columns: 40px minmax(0, 1fr) auto; gap: 0 .75em; }
  .picture { inline-size: 40px; block-size: 40px; }
  .rarity small { font-size: .76em; }
  .name { flex-wrap: wrap; }
  .name .guides { margin-inline-start: 0; padding-inline-start: 0; }
}
@media (hover: hover) {
  @container panel (inline-size < 30em) {
    .what { position: relative; }
    .name .guides { position: absolute; inset-block-end: 0; inset-inline-end: 0; padding-inline: .5em .2em; background: var(--surface); }
  }
}
@media (prefers-reduced-motion: reduce) { .folder .icon { transition: none; } }
@media (forced-colors: active) {
  .picture { border: 1px solid CanvasText; }
  .group-head .bar { border: 0; }
  .reveal, .guide { text-decoration: underline; }
}
`;
