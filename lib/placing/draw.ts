import type { ViewNode } from '../messages/viewNode.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes elements of a drawing. Text stays text: nothing is ever parsed as markup. */
export function draw(node: ViewNode, document: Document): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = node.svg
    ? document.createElementNS(SVG, node.tag)
    : document.createElement(node.tag);
  for (const name in node.attributes) element.setAttribute(name, node.attributes[name] ?? '');
  element.append(...node.children.map((child) => draw(child, document)));
  return element;
}
