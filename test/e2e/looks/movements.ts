import type { Tab } from '../browsers/index.ts';

/** The animations that go on for longer than an eye sees, in open shadow roots too; empty: all is still. */
export const movements = (tab: Tab, within = 'body'): Promise<string[]> =>
  tab.evaluate((scope) => {
    const MOST_MS = 50;
    const found: string[] = [];
    const look = (element: Element) => {
      for (const animation of element.getAnimations()) {
        const { endTime } = animation.effect?.getComputedTiming() ?? {};
        const name = 'animationName' in animation ? animation.animationName : 'transition';
        if (Number(endTime) > MOST_MS)
          found.push(`${element.localName}.${element.className}: ${name}`);
      }
      for (const child of element.shadowRoot?.children ?? []) look(child);
      for (const child of element.children) look(child);
    };
    for (const element of document.querySelectorAll(scope)) look(element);
    return found;
  }, within);
