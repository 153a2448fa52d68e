/** A page that takes the card away more often than this is left alone, until the next page view. */
const MOST_RETURNS = 20;

/**
 * Keeps `element` right behind the anchor: put there in the same task in which the anchor comes into
 * being, before the browser has painted it, so that nothing shifts; and put back, once, whenever the
 * page has drawn itself anew without it. Ends, and takes the element along, with the signal.
 */
export function standBehind(
  findAnchor: (document: Document) => Element | null,
  element: Element,
  document: Document,
  signal: AbortSignal,
): void {
  let returns = 0;
  const place = () => {
    if (element.isConnected || returns > MOST_RETURNS) return;
    const anchor = findAnchor(document);
    if (!anchor) return;
    returns += 1;
    // The card of an earlier start of the extension (Firefox starts it anew under open pages) is dead.
    for (const other of document.querySelectorAll(element.localName)) other.remove();
    anchor.after(element);
  };
  const observer = new MutationObserver(place);
  observer.observe(document, { childList: true, subtree: true });
  // The last chance of a page without the usual anchor is when it has been read to its end.
  document.addEventListener('DOMContentLoaded', place, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
  place();
}
