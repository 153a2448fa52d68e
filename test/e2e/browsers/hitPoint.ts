import type { Step } from './browser.ts';

/**
 * The middle of an element in viewport pixels, or null while a click there would not reach it: absent,
 * invisible, still moving, disabled or covered. Runs in the page, so it uses nothing from outside.
 * @param path  each step after the first is looked up in the shadow root of the one before
 */
export async function hitPoint(
  path: readonly Step[],
): Promise<{ readonly x: number; readonly y: number } | null> {
  const find = (scope: ParentNode, step: Step): Element | null => {
    if (typeof step === 'string') return scope.querySelector(step);
    const buttons = [...scope.querySelectorAll('button, [role="button"]')];
    const nameOf = (button: Element) => button.ariaLabel ?? button.textContent.trim();
    return buttons.find((button) => nameOf(button) === step.button) ?? null;
  };
  let scope: Document | ShadowRoot | null = document;
  let element: Element | null = null;
  for (const step of path) {
    element = scope && find(scope, step);
    scope = element?.shadowRoot ?? null;
  }
  if (!element || element.matches(':disabled')) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });

  const before = element.getBoundingClientRect();
  // What comes into sight by the scrolling is laid out in the first frame, and moves others in the second.
  for (let frames = 0; frames < 3; frames++) {
    // A hidden tab draws no frames, so a frame alone might be waited for in vain.
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 50);
    });
  }
  const box = element.getBoundingClientRect();
  const isStill = box.x === before.x && box.y === before.y && box.width === before.width;
  if (!isStill || box.width === 0 || box.height === 0) return null;

  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let hit = document.elementFromPoint(point.x, point.y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(point.x, point.y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  let node: Node | null = hit;
  while (node && node !== element) node = node instanceof ShadowRoot ? node.host : node.parentNode;
  return node ? point : null;
}
