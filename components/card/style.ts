import type { Theme } from '../../lib/settings/theme.ts';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import { CARD_FONT_SIZE } from './frame.ts';

/** The style of the drawing; the host's own size is that of `CARD_FRAME`, whatever is drawn. */
const DRAWING = `
:host {
  font: ${CARD_FONT_SIZE}/1.4 var(--font); color: var(--text); text-align: start; letter-spacing: normal;
}
*, ::before, ::after { box-sizing: border-box; }
h2, p, dl, dd { margin: 0; font: inherit; }
${PIECES_CSS}
/* It takes the focus of a button that has gone, and nothing can be done with it. */
.place { outline: none; }
.card {
  display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); block-size: 100%; overflow: hidden;
  border: 1px solid var(--line); border-radius: 1em; background: var(--surface); font-size: .875em;
  container-type: inline-size;
}
.body { min-block-size: 0; }
/* Two lines and the button have room in it from the start: what stands above and in it does not move when they come. */
.foot {
  display: flex; align-items: center; gap: 1em; min-block-size: 2.7em; padding-inline: 1.33em;
  border-block-start: 1px solid var(--line); background: var(--raised); color: var(--muted); font-size: .857em; line-height: 1.2;
}
.brand { flex: none; }
.list { margin-inline-start: auto; padding: .25em 1em; background: var(--surface); }
.list[aria-expanded=true] .show, .list[aria-expanded=false] .hide { display: none; }
/* With the panel below it the card is the upper part of one piece. */
:host([data-panel]) .card { border-end-start-radius: 0; border-end-end-radius: 0; }
/* The page script marks the card when the extension has gone from under it. */
.stale { display: none; color: var(--text); }
:host([data-stale]) .stale { display: inline; }
/* A panel that is open can still be closed. */
:host([data-stale]) .foot > :not(.stale, .list[aria-expanded=true]) { display: none; }
.age { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.trouble { color: var(--text); }
.brand:has(~ .trouble) { display: none; }

.slot { container-type: inline-size; block-size: 100%; min-inline-size: 0; }
.set, .notice {
  display: grid; gap: .3em 1.3em; align-content: safe center; align-items: center; block-size: 100%;
  padding: .3em 1.15em; overflow: hidden auto; scrollbar-width: thin;
}
.set { grid-template-columns: 5.2em minmax(0, 1fr); }
.set > :first-child { grid-row: span 2; }
.notice { grid-template-columns: 5.2em minmax(0, 1fr) auto; }
.notice .cup { inline-size: 2em; block-size: 2em; color: var(--muted); }
.notice p { overflow-wrap: anywhere; }
.notice .title { color: var(--text); font-size: 1.07em; font-weight: 600; }
.said p { color: var(--muted); text-wrap: pretty; }
.percent { display: flex; gap: .06em; align-items: baseline; font-size: 1.5em; font-weight: 600; font-variant-numeric: tabular-nums; }
.complete .percent { font-size: 1.3em; }
.percent small { color: var(--muted); font-size: .55em; font-weight: 500; }
.head { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25em; min-inline-size: 0; }
.title { display: flex; gap: .5em; align-items: baseline; min-inline-size: 0; color: var(--muted); white-space: nowrap; }
.title .name { color: var(--text); font-size: 1.07em; font-weight: 600; }
.title .total::before, .platform::before { content: "·"; margin-inline-end: .5em; }
.name { overflow: hidden; min-inline-size: 0; text-overflow: ellipsis; white-space: nowrap; }
.groups { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2em; max-inline-size: 24em; }
.groups > div { min-inline-size: 0; }
.group { display: flex; gap: .35em; color: var(--muted); font-size: .89em; line-height: 1.35; white-space: nowrap; }
.group b { flex: none; color: var(--text); font-weight: 500; }
.groups .bar { block-size: .21em; }
.groups .placeholder { margin-block: .35em; }

.facts { display: grid; gap: .05em; min-inline-size: 0; color: var(--muted); font-size: .929em; line-height: 1.32; }
.facts > div, dd { display: flex; gap: .4em; align-items: baseline; min-inline-size: 0; white-space: nowrap; }
dt { flex: none; }
dd { min-block-size: 1.32em; overflow: hidden; color: var(--text); }
dd .cup, dd .placeholder { align-self: center; }
.facts time { overflow: hidden; min-inline-size: 0; text-overflow: ellipsis; white-space: nowrap; }
.rate { font-weight: 500; font-variant-numeric: tabular-nums; }
.word { font-size: .92em; }

.placeholder.wide { inline-size: 13em; }
.loading .head { gap: .9em; margin-block-end: .4em; }
.facts > .placeholder { margin-block: .3em; }

/* A set answers to the width of its slot, a notice to that of the card. */
@container (inline-size < 30em) {
  .set, .notice { grid-template-columns: 3.9em minmax(0, 1fr); gap: .2em 1em; padding-inline: 1em; }
  .set > :first-child { grid-row: auto; }
  .percent { font-size: 1.2em; }
  .complete .percent { font-size: 1em; }
  .grades { gap: 0 .75em; font-size: .93em; }
  .facts { grid-column: 1 / -1; }
  .groups { gap: .8em; }
  .word { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .notice .button { grid-column: 2; justify-self: start; margin-block-start: .5em; }
  .brand:has(~ .list) { display: none; }
}
@container (inline-size < 23em) {
  .set { grid-template-columns: 3.4em minmax(0, 1fr); column-gap: .7em; padding-inline: .75em; }
  .platform { display: none; }
  .grades { gap: 0 .5em; font-size: .86em; }
  .group { font-size: .8em; }
  .foot { gap: .5em; padding-inline: 1em; }
}
@container (inline-size < 19em) {
  .grades { flex-wrap: wrap; gap: 0 .35em; font-size: .8em; }
}
@container (inline-size >= 42em) {
  .set { grid-template-columns: 6em minmax(0, 1fr) minmax(0, 1.1fr); column-gap: 1.6em; padding-inline: 1.4em; }
  .set > :first-child { grid-row: auto; }
  .head { gap: .5em; }
  .facts { gap: .5em; padding-inline-start: 1.6em; border-inline-start: 1px solid var(--line); }
  .facts > div { display: block; }
  dt { font-size: .92em; }
  .notice { grid-template-columns: 6em minmax(0, 1fr) auto; column-gap: 1.6em; padding-inline: 1.4em; }
}

.sets { display: flex; block-size: 100%; overflow: auto hidden; scrollbar-width: thin; scroll-snap-type: inline proximity; }
.sets .slot { flex: 1 0 min(23em, 90%); scroll-snap-align: start; }
.sets .slot + .slot { border-inline-start: 1px solid var(--line); }
.sets:focus-visible { outline-offset: -3px; border-radius: 1em 1em 0 0; }
`;

/** The whole style of the card, in a theme. */
export const cardCss = (theme: Theme): string => themeCss(':host', theme) + DRAWING;
