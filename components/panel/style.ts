import { ROW_CSS } from './rowStyle.ts';

/**
 * The look of the panel, for a shadow root or a page that also has `themeCss` and `PIECES_CSS`. What is
 * around it gives it its height, by `--panel-height` or by its own.
 */
export const PANEL_CSS = `
.panel, .panel *, .panel ::before, .panel ::after { box-sizing: border-box; }
.panel {
  --side: 1.15em;
  container: panel / inline-size; display: flex; flex-direction: column; block-size: var(--panel-height, 100%);
  overflow: hidden auto; background: var(--surface); color: var(--text); font: .875em/1.4 var(--font); text-align: start; letter-spacing: normal;
}
.panel :is(p, h3, fieldset, legend) { margin: 0; padding: 0; border: 0; font: inherit; min-inline-size: 0; }
.shown-set { position: relative; display: flex; flex: 1 1 0; flex-direction: column; min-block-size: min-content; outline: none; }
.icon { flex: none; inline-size: 1.15em; block-size: 1.15em; }
.panel :is(input, select, button) { font-family: inherit; }

.tabs { display: flex; flex: none; gap: .2em; padding: .5em var(--side) 0; overflow: auto hidden; scrollbar-width: thin; border-block-end: 1px solid var(--line); }
.tab {
  appearance: none; flex: 0 1 auto; display: grid; gap: 0 .6em; align-items: baseline; min-inline-size: 9em; max-inline-size: 18em; margin: 0; padding: .45em .8em .4em;
  border: 0; border-block-end: 2px solid transparent; border-radius: .5em .5em 0 0; background: none; color: var(--muted); font: inherit; text-align: start; cursor: pointer;
}
.tab:hover { background: var(--raised); color: var(--text); }
.tab[aria-selected=true] { border-color: var(--accent); background: var(--raised); color: var(--text); font-weight: 600; }
.tab:focus-visible { outline-offset: -2px; }
.tab-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tab small { display: flex; gap: .6em; color: var(--muted); font-size: .86em; font-weight: 400; white-space: nowrap; }
.tab small b { font-weight: 500; font-variant-numeric: tabular-nums; }
.tab .platinum { color: var(--platinum); }

.tools { display: flex; flex: none; flex-wrap: wrap; gap: .6em; align-items: center; padding: .75em var(--side); border-block-end: 1px solid var(--line); background: var(--raised); }
.search { position: relative; flex: 1 1 12em; display: flex; align-items: center; min-inline-size: 0; }
.search .shown { position: absolute; inset-inline-end: .8em; pointer-events: none; }
.search.narrowed input { padding-inline-end: 5.5em; }
.search .icon { position: absolute; inset-inline-start: .7em; color: var(--muted); pointer-events: none; }
.search input {
  appearance: none; inline-size: 100%; min-inline-size: 0; block-size: 2.5em; margin: 0; padding: 0 .8em; padding-inline-start: 2.3em;
  border: 1px solid var(--edge); border-radius: .5em; background: var(--ground); color: var(--text); font-size: 1em; text-overflow: ellipsis;
}
.search input::placeholder { color: var(--muted); opacity: 1; }
.segments, .toggles { display: flex; flex: 0 1 auto; flex-wrap: wrap; }
.segments label { position: relative; display: flex; cursor: pointer; }
.segments span, .toggle, .sort {
  display: flex; gap: .4em; align-items: center; justify-content: center; block-size: 2.69em; padding: 0 .75em; border: 1px solid var(--line);
  background: var(--surface); color: var(--muted); font-size: .93em; line-height: 1.2; white-space: nowrap;
}
.segments label + label span { border-inline-start: 0; }
.segments label:first-of-type span { border-start-start-radius: .5em; border-end-start-radius: .5em; }
.segments label:last-of-type span { border-start-end-radius: .5em; border-end-end-radius: .5em; }
.segments label:hover span, .toggle:hover { color: var(--text); }
.segments input:checked + span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.segments input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; z-index: 1; }
.narrow { display: flex; flex: 0 1 auto; flex-wrap: wrap; gap: .6em; }
.toggle { appearance: none; margin: 0; border-radius: 0; cursor: pointer; }
.toggles .toggle { padding: 0 .6em; }
.toggles .toggle + .toggle { border-inline-start: 0; }
.toggles .toggle:first-of-type { border-start-start-radius: .5em; border-end-start-radius: .5em; }
.toggles .toggle:last-of-type { border-start-end-radius: .5em; border-end-end-radius: .5em; }
.narrow > .toggle { border-radius: .5em; }
.toggle[aria-pressed=true] { box-shadow: inset 0 -2px var(--accent); background: var(--line); color: var(--text); }
.toggle:focus-visible { position: relative; z-index: 1; }
.shown { color: var(--muted); font-size: .93em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sort { flex: 0 1 auto; min-inline-size: 0; margin: 0; margin-inline-start: auto; border-radius: .5em; color: var(--text); cursor: pointer; }
.skip:focus { position: absolute; z-index: 2; clip-path: none; inline-size: auto; block-size: auto; margin: .5em var(--side); overflow: visible; }

.panel-foot {
  display: flex; flex: none; flex-wrap: wrap; gap: .25em 1.3em; align-items: center; padding: .65em var(--side);
  border-block-start: 1px solid var(--line); background: var(--raised); color: var(--muted); font-size: .9em;
}
/* One line: what does not fit wholly is not seen. */
.next { display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: 0 .9em; block-size: 1.4em; min-inline-size: 0; margin: 0; padding: 0; list-style: none; overflow: hidden; }
.next li { max-inline-size: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.next li + li::before { content: "·"; margin-inline-end: .9em; }
.next b { color: var(--text); font-weight: 600; }
.needs, .need { display: inline-flex; gap: .4em; align-items: center; }
.need { gap: .2em; color: var(--text); font-variant-numeric: tabular-nums; }
.left { color: var(--text); }
.panel-foot .guides { display: flex; flex-wrap: wrap; gap: 0 .8em; }
.panel-foot .guide { color: var(--text); font-size: 1em; }
.fresh { display: flex; gap: 1em; align-items: baseline; margin-inline-start: auto; }
.fresh.trouble { flex: 1 0 100%; order: -1; justify-content: space-between; color: var(--text); }
.refresh { appearance: none; margin: 0; padding: .1em .2em; border: 0; border-radius: 3px; background: none; color: var(--accent); font: inherit; font-weight: 500; cursor: pointer; }
.refresh:hover { text-decoration: underline; }
.refresh[aria-disabled=true] { color: var(--muted); cursor: default; text-decoration: none; }

/* Here the words of some language need two lines: the first is for search and order. */
@container panel (inline-size < 66em) {
  .search { order: -2; flex-basis: 19em; }
  .sort { order: -1; }
}
@container panel (inline-size < 42em) {
  .tools { gap: .5em; }
  .segments span { padding-inline: .6em; }
  .narrow { gap: .5em; }
  .narrow > .toggle span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
}
@container panel (inline-size < 30em) {
  .search { flex-basis: 100%; }
  .segments { order: -1; flex: 1 1 100%; }
  .segments label { flex: 1 1 auto; }
  .segments span { inline-size: 100%; padding-inline: .4em; }
  .sort { order: 0; flex: 1 1 8em; }
  .next { block-size: auto; }
  .next li { white-space: normal; }
  .next li + li { display: none; }
}
@media (forced-colors: active) {
  .segments input:checked + span, .toggle[aria-pressed=true], .tab[aria-selected=true] { forced-color-adjust: none; border-color: Highlight; background: Highlight; color: HighlightText; }
  .toggle[aria-pressed=true] .cup { color: HighlightText; }
}
${ROW_CSS}`;
