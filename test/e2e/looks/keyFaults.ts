import type { Tab } from '../browsers/index.ts';

/** What keys cannot do, by the element that they cannot do it with. */
export interface KeyFault {
  readonly where: string;
  readonly fault: 'no stop of the Tab key' | 'no visible focus';
}

interface Kept {
  /** What is to be met, and how it is told of. */
  trophyLensWanted: Map<Element, string>;
  /** How it looks while the focus is elsewhere. */
  trophyLensLooks: Map<Element, string>;
  trophyLensLookOf: (element: Element) => string;
  trophyLensMet: Set<Element>;
  trophyLensUnringed: Set<Element>;
}

/** More stops than any view has: a Tab key that goes on beyond is caught in a circle. */
const MOST_STOPS = 400;

/**
 * Goes through a part of a page with the Tab key. Each element that can be pressed or filled in has to be
 * met, or belong to a group that arrow keys go through and of which one is met (radio buttons, tabs, the
 * options of a list: `tabindex=-1` beside one of 0); and each that is met has to look otherwise than before.
 * @param within  which part; the focus is first put before it
 */
export async function keyFaults(tab: Tab, within = 'body'): Promise<KeyFault[]> {
  await tab.evaluate(prepare, within);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await tab.press('Tab');
    if (await tab.evaluate(meet, within)) break;
  }
  return tab.evaluate(() => {
    const kept = globalThis as unknown as Kept;
    const missed = [...kept.trophyLensWanted]
      .filter(([element]) => !kept.trophyLensMet.has(element))
      .map(([, where]) => ({ where, fault: 'no stop of the Tab key' as const }));
    const unringed = [...kept.trophyLensUnringed].map((element) => ({
      where: kept.trophyLensWanted.get(element) ?? element.localName,
      fault: 'no visible focus' as const,
    }));
    return [...missed, ...unringed];
  });
}

/** Runs in the page: notes what is to be met, and puts the focus right before it. */
function prepare(within: string): void {
  const kept = globalThis as unknown as Kept;
  kept.trophyLensWanted = new Map();
  kept.trophyLensLooks = new Map();
  kept.trophyLensMet = new Set();
  kept.trophyLensUnringed = new Set();
  // What shows the focus can be another element: the label around a box, the row around a link.
  kept.trophyLensLookOf = (element) =>
    [element, element.parentElement, element.closest('label')]
      .flatMap((one) => (one ? [getComputedStyle(one)] : []))
      .map((style) => {
        const { outlineStyle, outlineWidth, outlineColor } = style;
        const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
        const { boxShadow, borderColor, backgroundColor, textDecoration } = style;
        const outline = isOutlined ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '';
        return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join();
      })
      .join();

  const nameOf = (element: Element): string => {
    const said = (element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40);
    const own = [element.localName, ...element.classList].join('.');
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} » ` : '';
    return `${host}${own} “${said}”`;
  };

  const isOutOfUse = (element: Element): boolean => {
    if (element.closest('[inert], [aria-hidden=true]')) return true;
    const root = element.getRootNode();
    return root instanceof ShadowRoot && isOutOfUse(root.host);
  };

  /** Arrow keys lead there, from the one of its list that the Tab key stops at. */
  const hasNeighbour = (element: Element): boolean =>
    [
      ...(element.closest('ul, ol, [role=listbox], [role=tablist]')?.querySelectorAll('*') ?? []),
    ].some(
      (other) => other.className === element.className && (other as HTMLElement).tabIndex === 0,
    );

  const isWanted = (element: HTMLElement): boolean =>
    element.matches(
      'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option]',
    ) &&
    !element.matches(':disabled, [type=hidden]') &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !isOutOfUse(element) &&
    !(element.tabIndex < 0 && hasNeighbour(element)) &&
    !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);

  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (isWanted(element)) kept.trophyLensWanted.set(element, nameOf(element));
      if (element.tabIndex >= 0) {
        kept.trophyLensLooks.set(element, kept.trophyLensLookOf(element));
      }
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  const scope = document.querySelector<HTMLElement>(within);
  if (!scope) throw new Error(`There is no ${within}.`);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (scope.shadowRoot) look(scope.shadowRoot);
  look(scope);

  const start = document.createElement('span');
  start.tabIndex = -1;
  if (scope === document.body) scope.prepend(start);
  else scope.before(start);
  start.focus();
  start.addEventListener('blur', () => start.remove(), { once: true });
}

/** Runs in the page: notes where the focus is, and how it looks. True: it has left the part, or gone round. */
function meet(within: string): boolean {
  const kept = globalThis as unknown as Kept;
  const scope = document.querySelector(within);
  let focused = document.activeElement;
  if (!focused || focused === document.body || !scope?.contains(focused)) return true;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (kept.trophyLensMet.has(focused)) return true;
  kept.trophyLensMet.add(focused);
  const before = kept.trophyLensLooks.get(focused);
  // What came only now has a focus of unknown difference, so that the browser's own is taken for it.
  if (before === kept.trophyLensLookOf(focused)) kept.trophyLensUnringed.add(focused);
  return false;
}
