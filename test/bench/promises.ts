/**
 * What Trophy Lens promises for its presence on a page, as far as it is a figure. The exact ones decide
 * how `npm run bench` ends; times are only set beside what was measured, as machines differ.
 */
export const PROMISES = {
  /** Exact. Bytes of a script, after gzip. */
  pageScriptGzip: 8_000,
  panelScriptGzip: 28_000,
  /** Exact. Requests to the trophy service for a game page that was never opened before. */
  coldGameRequests: 3,
  /** Exact. Requests for a page of which everything is kept and fresh. */
  freshRequests: 0,
  /** Exact. In the browser's own measure. */
  addedLayoutShift: 0,
  /** In ms, at a four times slower CPU: the longest that our scripts keep the page's main thread in one task. */
  longestOwnTask: 50,
  /** In ms, at a four times slower CPU: of any task while the panel opens, and while a person types in its search. */
  panelTask: 50,
  /** In ms, with 10,000 titles cached: until titles and the search in them stand in the popup. */
  popupShown: 100,
  /** In ms, by the state of the worker: from the buy block in the document to the frame that shows the card. */
  cardShown: { running: 100, stopped: 200 },
} as const;
