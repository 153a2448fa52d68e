import type { ViewNode } from '../messages/viewNode.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes a drawing of what stands in `parent`. An element that is drawn again stays the element that it was:
 * a press that has begun on it ends on it, and it keeps the focus and how far it is scrolled. Text stays
 * text: nothing is ever parsed as markup.
 */
export function draw(parent: Element | ShadowRoot, drawing: readonly ViewNode[]): void {
  const before = [...parent.childNodes];
  const wanted = drawing.map((node) => {
    const at = before.findIndex((one) => isOf(node, one));
    // What was passed over on the way goes: the rest stands in its order and need not be moved.
    const drawn = before.splice(0, at + 1)[at] ?? make(node, parent.ownerDocument);
    if (typeof node !== 'string') redraw(drawn as Element, node);
    else if (drawn.nodeValue !== node) drawn.nodeValue = node;
    return drawn;
  });
  for (const one of [...parent.childNodes]) if (!wanted.includes(one)) one.remove();
  wanted.forEach((one, at) => {
    const there = parent.childNodes[at];
    if (there !== one) parent.insertBefore(one, there ?? null);
  });
}

type ElementNode = Exclude<ViewNode, string>;

/** A button that does something else is another button, even if it stands in the same place. */
function isOf(node: ViewNode, drawn: Node): boolean {
  if (typeof node === 'string') return drawn instanceof Text;
  return (
    drawn instanceof Element &&
    drawn.localName === node.tag &&
    ['class', 'data-action'].every(
      (name) => drawn.getAttribute(name) === (node.attributes[name] ?? null),
    )
  );
}

function make(node: ViewNode, document: Document): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  return node.svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
}

function redraw(element: Element, { attributes, children }: ElementNode): void {
  for (const name of element.getAttributeNames()) {
    if (!(name in attributes)) element.removeAttribute(name);
  }
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  draw(element, children);
}
