// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardUpdate } from '../../../lib/messages/page.ts';
import { createCard } from '../../../lib/placing/card.ts';
import { draw } from '../../../lib/placing/draw.ts';

const FRAME = ':host{display:block}';

const update = (changes: Partial<CardUpdate> = {}): CardUpdate => ({
  state: 'ready',
  npCommunicationIds: ['NPWR90003_00', 'NPWR90004_00'],
  drawing: [{ tag: 'p', attributes: { class: 'x' }, children: ['53 %'] }],
  locale: 'en-GB',
  direction: 'ltr',
  final: false,
  askAgainAt: null,
  ...changes,
});

describe('the card’s element', () => {
  test('has its size and state before anything is known', () => {
    const { element } = createCard(document, FRAME, () => {});
    expect(element.dataset.state).toBe('loading');
    expect(element.shadowRoot?.querySelector('style')?.textContent).toBe(FRAME);
  });

  test('tells its state, its trophy sets and its language', () => {
    const card = createCard(document, FRAME, () => {});
    card.show(update());
    expect(card.element.dataset).toMatchObject({
      state: 'ready',
      npCommunicationId: 'NPWR90003_00 NPWR90004_00',
    });
    expect([card.element.lang, card.element.dir]).toEqual(['en-GB', 'ltr']);
    expect(card.element.shadowRoot?.querySelector('p.x')?.textContent).toBe('53 %');
  });

  test('replaces what it showed, and keeps its size', () => {
    const card = createCard(document, FRAME, () => {});
    card.show(update());
    card.show(update({ state: 'error', drawing: ['later'] }));
    expect(card.element.shadowRoot?.textContent).toBe(`${FRAME}later`);
  });

  test('keeps the panel, the person’s place in it and the focus on its button through new drawings', async () => {
    const card = createCard(document, FRAME, () => {});
    document.body.replaceChildren(card.element);
    const list = { tag: 'button', attributes: { 'data-action': 'list' }, children: ['Show'] };
    card.show(update({ drawing: [list] }));
    const button = () => card.element.shadowRoot?.querySelector('button');
    expect(button()?.ariaExpanded).toBe('false');
    const panel = document.createElement('trophy-lens-panel');
    card.element.append(panel);
    card.element.shadowRoot?.querySelector('slot')?.dispatchEvent(new Event('slotchange'));
    expect(button()?.ariaExpanded).toBe('true');
    expect(card.element.hasAttribute('data-panel')).toBe(true);

    button()?.focus();
    card.show(update({ drawing: [list, 'fresh'] }));
    expect(card.element.shadowRoot?.activeElement).toBe(button());
    expect(button()?.ariaExpanded).toBe('true');
    expect(panel.isConnected).toBe(true);
    document.body.replaceChildren();
  });

  test('takes no press that a script of the page has made up', () => {
    const pressed: string[] = [];
    const card = createCard(document, FRAME, (action) => pressed.push(action));
    const button = {
      tag: 'button',
      attributes: { 'data-action': 'sign-in' },
      children: ['Sign in'],
    };
    card.show(update({ state: 'signed-out', drawing: [button] }));
    card.element.shadowRoot?.querySelector('button')?.click();
    expect(pressed).toEqual([]);

    const press = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(press, 'isTrusted', { value: true });
    card.element.shadowRoot?.querySelector('button')?.dispatchEvent(press);
    expect(pressed).toEqual(['sign-in']);
  });
});

describe('drawing', () => {
  test('puts svg into its namespace', () => {
    const node = draw(
      { tag: 'svg', attributes: { viewBox: '0 0 1 1' }, children: [], svg: true },
      document,
    );
    expect((node as Element).namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  test('leaves any text what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('<img src=x onerror=alert(1)>')), (text) => {
        const node = draw({ tag: 'p', attributes: { title: text }, children: [text] }, document);
        const element = node as Element;
        return (
          element.textContent === text &&
          element.children.length === 0 &&
          element.getAttribute('title') === text
        );
      }),
    );
  });
});
