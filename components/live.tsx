import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Draws into `root`, and gives back what draws it anew. One drawing that changes, where many in turn would
 * hand out the same ids again: Preact (11.2) loses its count of them with the third `render`.
 */
export function live(root: Element, draw: () => ComponentChildren): () => void {
  let again = () => {};
  function Live() {
    const [, count] = useState(0);
    again = () => count((drawings) => drawings + 1);
    return draw();
  }
  render(<Live />, root);
  return () => again();
}
