/** The look of lists of titles and of the field that searches them, wherever they stand. */
export const TITLES_CSS = `
.field {
  box-sizing: border-box; inline-size: 100%; margin: 0; padding: .62em .75em; border: 1px solid var(--line);
  border-radius: .45em; background: var(--ground); color: var(--text); font: 1em/1.35 var(--font);
}
.field:hover { border-color: var(--edge); }
.field::placeholder { color: var(--muted); opacity: 1; }
.field:focus-visible { outline: 2px solid var(--focus); outline-offset: -1px; }

.titles { container: titles / inline-size; margin: 0; padding: 0; list-style: none; }
/* Of a long list that was scrolled through, only what is in sight is laid out. */
.titles li { content-visibility: auto; contain-intrinsic-block-size: auto 4.1em; }
.title {
  box-sizing: border-box; display: grid; grid-template-columns: 2.86em minmax(0, 1fr) auto; gap: .86em;
  align-items: center; padding: .64em 1.15em; border-block-start: 1px solid var(--line);
  color: var(--text); text-decoration: none;
}
.title:hover { background: var(--raised); }
.title:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; background: var(--raised); }
.title[aria-current] { background: var(--raised); box-shadow: inset .22em 0 var(--accent); }
.title[aria-current]:dir(rtl) { box-shadow: inset -.22em 0 var(--accent); }
.title:has(.on-page) { background: var(--raised); }
.title-icon {
  display: grid; place-items: center; inline-size: 2.86em; block-size: 2.86em; overflow: hidden;
  border-radius: .43em; background: var(--raised); color: var(--muted);
}
.title:is(:hover, :focus-visible, [aria-current], :has(.on-page)) .title-icon { background: var(--line); }
.title-icon img { inline-size: 100%; block-size: 100%; object-fit: cover; }
.title-icon .cup { inline-size: 1.3em; block-size: 1.3em; }
.title-what { display: grid; gap: .4em; }
.title-name { display: flex; flex-wrap: wrap; gap: 0 .5em; align-items: baseline; }
/* Names of three lines and more end in dots; in full they are in the tooltip and on the title's own page. */
.title-name bdi {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere;
}
/* A name runs in its own direction, and stands on the side of the page's. */
.title:dir(rtl) .title-name bdi { text-align: right; }
.title:has(.on-page) .title-name bdi { font-weight: 600; }
.title small { color: var(--muted); font-size: .857em; white-space: nowrap; }
.title .on-page { color: var(--accent); }
.title-progress { display: grid; min-inline-size: 3em; text-align: end; font-variant-numeric: tabular-nums; }
.title-progress b { font-weight: 600; }
.no-titles { margin: 0; padding: .4em 1.15em 1.2em; color: var(--muted); text-wrap: pretty; }

/* Large text in a narrow list: the room is for the name. */
@container titles (max-width: 18em) {
  .title { grid-template-columns: minmax(0, 1fr) auto; }
  .title-icon { display: none; }
}
@media (forced-colors: active) {
  /* The ring around a title is the focus's alone. */
  .title[aria-current], .title:has(.on-page) { border-inline-start: .3em solid Highlight; }
  .title-icon { border: 1px solid CanvasText; }
}
`;
