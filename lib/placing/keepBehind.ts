/** A page that takes the card away more often than this is left alone, until the next page view. */
const MOST_RETURNS = 20;

/**
 * Gives a function that puts `element` right behind the anchor unless it stands on the page: called at
 * every change of the page, it brings the element into the page in the task in which the anchor comes
 * into being, before the browser has painted it, so that nothing shifts; and back, once, whenever the
 * page has drawn itself anew without it. It tells whether the element stands.
 */
export function keepBehind(findAnchor: () => Element | null, element: Element): () => boolean {
  let returns = 0;
  return () => {
    if (element.isConnected) return true;
    const anchor = returns > MOST_RETURNS ? null : findAnchor();
    if (!anchor || !isWhole(anchor)) return false;
    returns += 1;
    // The card of an earlier start of the extension (Firefox starts it anew under open pages) is dead.
    for (const other of document.querySelectorAll(element.localName)) other.remove();
    anchor.after(element);
    return true;
  };
}

/**
 * Whether all of an element is there. A page that comes in pieces can be painted while only the begin of
 * it is, and what stands behind it then would be pushed away by the rest (seen on a busy machine).
 */
function isWhole(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
