import type { Tab } from '../browsers/index.ts';

/** A text that cannot be read to its end. */
export interface ClippedText {
  /** The element that it stands in, with the hosts of the shadow roots around it. */
  readonly where: string;
  readonly text: string;
  readonly fault: string;
}

/**
 * The texts that are cut off, in open shadow roots too: by an element that hides what reaches beyond it, by
 * a field that is too short for its hint, or because the page itself has to be moved sideways.
 *
 * One way of shortening is allowed: `text-overflow: ellipsis` or `line-clamp`, for names of Sony's that can
 * be of any length, on an element that has the whole of it as its `title` or within a parent's. What is only
 * for screen readers (no more than one pixel) and what a scrolling element has not yet brought into view
 * are not cut off; neither are the items for which a wrapping list has no room, when no part of them is seen.
 * @param within  what is looked at; the page around it is not
 */
export const clippedTexts = (tab: Tab, within = 'body'): Promise<ClippedText[]> =>
  tab.evaluate(findClipped, within);

/** Runs in the page, so it uses nothing from outside. */
function findClipped(within: string): ClippedText[] {
  /** What a glyph may reach beyond its box without being seen to, in px. */
  const SLACK = 1.5;
  const found: ClippedText[] = [];

  const parentOf = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    if (element.parentElement) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };

  const nameOf = (element: Element): string => {
    const own = `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? `${root.host.localName} » ${own}` : own;
  };

  const note = (element: Element, text: string, fault: string) =>
    found.push({ where: nameOf(element), text: text.trim().slice(0, 80), fault });

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const isShortened = (from: Element, style: CSSStyleDeclaration, text: string): boolean => {
    const clamp = style.getPropertyValue('-webkit-line-clamp');
    if (style.textOverflow !== 'ellipsis' && (clamp === '' || clamp === 'none')) return false;
    for (let one: Element | null = from; one; one = parentOf(one)) {
      if (one.getAttribute('title')?.includes(text.trim())) return true;
    }
    return false;
  };

  /** A list that wraps and has room for some items shows no part of the others. */
  const isLeftOut = (list: Element, style: CSSStyleDeclaration, boxes: readonly DOMRect[]) => {
    const { bottom } = list.getBoundingClientRect();
    return style.flexWrap === 'wrap' && boxes.every((box) => box.top >= bottom - SLACK);
  };

  /** How far the boxes of a text reach out of the inside of an element, in px, on each axis. */
  const excess = (boxes: readonly DOMRect[], element: Element, lineHeight: number) => {
    const outer = element.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = element;
    const left = outer.left + clientLeft;
    const top = outer.top + clientTop;
    // Inline elements have no client box.
    const right = left + (clientWidth || outer.width);
    const bottom = top + (clientHeight || outer.height);
    // A box of text is as high as its font says, which is more than the line and than what is drawn.
    const air = (box: DOMRect) => Math.max(0, (box.height - Math.min(lineHeight, box.height)) / 2);
    return {
      x: Math.max(...boxes.map((box) => Math.max(left - box.left, box.right - right))),
      y: Math.max(
        ...boxes.map((box) => Math.max(top - box.top - air(box), box.bottom - air(box) - bottom)),
      ),
    };
  };

  const lookAtText = (node: Text, scope: Element) => {
    const element = node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
    // A pile of marks cannot be parted, and is as wide as its fonts make it.
    const isPile = /\p{M}{8}/u.test(node.data);
    if (node.data.trim() === '' || isPile || !element || !isSeen(element)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width * height > 0);
    if (boxes.length === 0) return;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const lineHeight = Math.min(Number.parseFloat(style.lineHeight) || size * 1.2, size * 1.2);

    const scrolls = { x: false, y: false };
    let isLifted = false;
    for (let one: Element | null = element; one; one = parentOf(one)) {
      const its = getComputedStyle(one);
      const isContaining = !isLifted || its.position !== 'static';
      if (isContaining && its.display !== 'contents' && its.display !== 'inline') {
        const box = one.getBoundingClientRect();
        const isForReadersOnly =
          its.clipPath === 'inset(50%)' || (box.width <= 1 && box.height <= 1);
        if (its.overflowX !== 'visible' && isForReadersOnly) return;
        const beyond = excess(boxes, one, lineHeight);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const isCut = {
          x: hides(its.overflowX) && !scrolls.x && beyond.x > SLACK,
          y: hides(its.overflowY) && !scrolls.y && beyond.y > SLACK,
        };
        if (isCut.x || isCut.y) {
          if (isShortened(element, its, node.data) || isLeftOut(one, its, boxes)) return;
          const by = isCut.x
            ? `${beyond.x.toFixed(0)} px wider`
            : `${beyond.y.toFixed(0)} px higher`;
          note(element, node.data, `${by} than ${nameOf(one)}`);
          return;
        }
        scrolls.x ||= its.overflowX === 'auto' || its.overflowX === 'scroll';
        scrolls.y ||= its.overflowY === 'auto' || its.overflowY === 'scroll';
        // Text that runs out of a button or a box with an edge looks as broken as if it were cut off.
        const hasEdge = its.borderInlineStartWidth !== '0px' && its.borderInlineEndWidth !== '0px';
        if (hasEdge && !scrolls.x && beyond.x > SLACK) {
          note(element, node.data, `${beyond.x.toFixed(0)} px out of ${nameOf(one)}`);
          return;
        }
        isLifted = false;
      }
      if (its.position === 'absolute') isLifted = true;
      // What is fixed, or on top of everything, is cut off by nothing but the window.
      if (its.position === 'fixed' || one.matches(':modal, :popover-open') || one === scope) break;
    }
  };

  const lookAtField = (field: HTMLInputElement) => {
    if (!field.placeholder || field.value || !isSeen(field)) return;
    const style = getComputedStyle(field);
    if (isShortened(field, style, field.placeholder)) return;
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return;
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingInlineStart) -
      Number.parseFloat(style.paddingInlineEnd);
    const beyond = context.measureText(field.placeholder).width - room;
    if (beyond > SLACK)
      note(field, field.placeholder, `${beyond.toFixed(0)} px longer than its field`);
  };

  const look = (node: Node, scope: Element): void => {
    if (node instanceof Text) lookAtText(node, scope);
    if (!(node instanceof Element)) return;
    if (['style', 'script', 'title', 'option', 'svg'].includes(node.localName)) return;
    if (node instanceof HTMLInputElement) lookAtField(node);
    for (const child of node.shadowRoot?.childNodes ?? []) look(child, scope);
    for (const child of node.childNodes) look(child, scope);
  };

  const scopes = [...document.querySelectorAll(within)];
  if (scopes.length === 0) throw new Error(`There is no ${within}.`);
  for (const scope of scopes) look(scope, scope);
  const page = document.scrollingElement;
  if (within === 'body' && page && page.scrollWidth > page.clientWidth + 1) {
    const by = page.scrollWidth - page.clientWidth;
    note(page, '', `the page is ${by} px wider than its window`);
  }
  return found;
}
