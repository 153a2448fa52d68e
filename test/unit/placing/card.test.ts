// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardUpdate } from '../../../lib/messages/page.ts';
import type { ViewNode } from '../../../lib/messages/viewNode.ts';
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

    const pressed = button();
    pressed?.focus();
    card.show(update({ drawing: ['fresh', list] }));
    expect(button()).toBe(pressed);
    expect(card.element.shadowRoot?.activeElement).toBe(pressed);
    expect(button()?.ariaExpanded).toBe('true');
    expect(panel.isConnected).toBe(true);
    document.body.replaceChildren();
  });

  test('keeps the focus of a button that a new drawing has not', () => {
    const card = createCard(document, FRAME, () => {});
    document.body.replaceChildren(card.element);
    const retry = { tag: 'button', attributes: { 'data-action': 'retry' }, children: ['Again'] };
    card.show(update({ state: 'error', drawing: [retry] }));
    card.element.shadowRoot?.querySelector('button')?.focus();
    card.show(update({ state: 'loading', drawing: ['Loading'] }));
    expect(document.activeElement).toBe(card.element);
    expect(card.element.shadowRoot?.activeElement?.textContent).toBe('Loading');
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
  const drawn = (...drawing: ViewNode[]) => {
    const parent = document.createElement('div');
    draw(parent, drawing);
    return parent;
  };

  test('puts svg into its namespace', () => {
    const parent = drawn({
      tag: 'svg',
      attributes: { viewBox: '0 0 1 1' },
      children: [],
      svg: true,
    });
    expect(parent.firstElementChild?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  test('leaves any text what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('<img src=x onerror=alert(1)>')), (text) => {
        const element = drawn({
          tag: 'p',
          attributes: { title: text },
          children: [text],
        }).firstElementChild;
        return (
          element?.textContent === text &&
          element.children.length === 0 &&
          element.getAttribute('title') === text
        );
      }),
    );
  });

  const nodes = fc.letrec<{ node: ViewNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.string({ minLength: 1 }),
      fc.record({
        tag: fc.constantFrom('p', 'b', 'button'),
        attributes: fc.dictionary(
          fc.constantFrom('class', 'data-action', 'title', 'hidden'),
          fc.constantFrom('', 'list', 'retry'),
        ),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
  })).node;

  test('over any other drawing gives what it gives on nothing', () => {
    fc.assert(
      fc.property(fc.array(nodes), fc.array(nodes), (before, after) => {
        const parent = drawn(...before);
        draw(parent, after);
        expect(parent.isEqualNode(drawn(...after))).toBe(true);
      }),
    );
  });

  test('again touches nothing', () => {
    fc.assert(
      fc.property(fc.array(nodes), (drawing) => {
        const parent = drawn(...drawing);
        const watch = new MutationObserver(() => {});
        watch.observe(parent, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        draw(parent, drawing);
        expect(watch.takeRecords()).toEqual([]);
      }),
    );
  });

  test('never lends a button to another action', () => {
    const button = (action: string) => ({
      tag: 'button',
      attributes: { 'data-action': action },
      children: [action],
    });
    const parent = drawn(button('sign-in'));
    const signIn = parent.firstChild;
    draw(parent, [button('retry')]);
    expect(parent.firstChild).not.toBe(signIn);
  });
});
