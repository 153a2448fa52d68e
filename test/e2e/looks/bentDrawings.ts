import type { Tab } from '../browsers/index.ts';

/**
 * The drawings that are seen out of shape, in open shadow roots too: without room, pulled to another shape
 * than they were drawn in, or before a ground of their own, which a drawing never has.
 */
export const bentDrawings = (tab: Tab, within = 'body'): Promise<string[]> =>
  tab.evaluate((scope) => {
    /** How far the two sides of a box may be from the shape of the drawing. */
    const SLACK = 0.02;
    /** Meant to be pulled. */
    const BARS = '[preserveAspectRatio=none]';
    const found: string[] = [];
    const look = (element: Element) => {
      const isDrawing = element instanceof SVGSVGElement && !element.matches(BARS);
      if (isDrawing && element.checkVisibility()) {
        const { width, height } = element.getBoundingClientRect();
        const { width: drawnWidth, height: drawnHeight } = element.viewBox.baseVal;
        const bend = (width * drawnHeight) / (height * drawnWidth);
        const { backgroundColor } = getComputedStyle(element);
        const isBare = backgroundColor === 'rgba(0, 0, 0, 0)';
        // Without room it is no number.
        if (!(Math.abs(bend - 1) < SLACK) || !isBare) {
          found.push(`${element.parentElement?.outerHTML.slice(0, 80)}: ${width} × ${height}`);
        }
      }
      for (const child of element.shadowRoot?.children ?? []) look(child);
      for (const child of element.children) look(child);
    };
    for (const element of document.querySelectorAll(scope)) look(element);
    return found;
  }, within);
