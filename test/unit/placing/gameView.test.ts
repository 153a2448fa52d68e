// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkPageRequest } from '../../../lib/messages/checkPageRequest.ts';
import { type PanelPlace, panelMeeting } from '../../../lib/placing/panelPlace.ts';
import { cardUpdate } from './extension.ts';
import {
  buyCard,
  draw,
  extension,
  LANTERNS,
  leaving,
  observed,
  open,
  productPage,
  questions,
  TIDES,
} from './scene.ts';

describe('the game of a page', () => {
  const reading = (state: 'loading' | 'interactive') =>
    Object.defineProperty(document, 'readyState', { value: state, configurable: true });
  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
    Reflect.deleteProperty(document, 'visibilityState');
  });

  test('is asked about as soon as its block is there, and once', async () => {
    reading('loading');
    open(productPage(LANTERNS));
    expect(questions('show-game')).toEqual([]);
    draw(buyCard(LANTERNS, '10090001'));
    await observed();
    const question = {
      type: 'show-game',
      game: { conceptId: '10090001', npTitleIds: ['PPSA90001_00'] },
      isAnnounced: false,
      language: 'en-US',
    };
    expect(questions('show-game')).toEqual([question]);
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toEqual([question]);
  });

  test('is asked about by its address when the page has no more to say', async () => {
    reading('loading');
    open(productPage(LANTERNS));
    draw('<div class="pdp-cta"></div>');
    await observed();
    expect(questions('show-game')).toEqual([]);
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toMatchObject([
      { game: { conceptId: null, npTitleIds: ['PPSA90001_00'] } },
    ]);
  });

  test('is asked about by its other editions when it was not found', async () => {
    reading('loading');
    open(new URL('https://store.playstation.com/en-us/concept/10090001'));
    draw(buyCard(LANTERNS, '10090001'));
    await observed();
    const data = {
      args: { conceptId: '10090001' },
      cache: { [`Product:${TIDES}`]: { edition: { name: 'PS4' } } },
    };
    document.body.insertAdjacentHTML(
      'beforeend',
      `<script id="env:1" type="application/json">${JSON.stringify(data)}</script><div data-mfe-name="upsell" data-initial="env:1"></div>`,
    );
    reading('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(questions('show-game')).toMatchObject([{ game: { npTitleIds: ['PPSA90001_00'] } }]);
    // The concept id finds what was played; only where it does not, the other ids are tried.
    const [port] = extension.ports.filter(({ asked }) => asked[0]?.type === 'show-game');
    port?.tell(cardUpdate({ state: 'unplayed' }));
    expect(questions('show-game')).toMatchObject([
      { game: { npTitleIds: ['PPSA90001_00'] } },
      { game: { npTitleIds: ['PPSA90001_00', 'CUSA90002_00'] } },
    ]);
  });

  test('is asked about again when a page that is drawn late names it late', async () => {
    draw(buyCard(LANTERNS, '10090001').replace(/data-telemetry-meta='[^']*'/, ''));
    open(productPage(LANTERNS));
    expect(questions('show-game')).toMatchObject([{ game: { conceptId: null } }]);
    draw(buyCard(LANTERNS, '10090001'));
    await vi.advanceTimersByTimeAsync(300);
    expect(questions('show-game')).toMatchObject([
      { game: { conceptId: null } },
      { game: { conceptId: '10090001' } },
    ]);
  });

  test('is asked about again when a person comes back to it after a minute or more, and only then', async () => {
    const comeTo = (visibilityState: DocumentVisibilityState) => {
      Object.defineProperty(document, 'visibilityState', {
        value: visibilityState,
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    draw(buyCard(LANTERNS, '10090001'));
    open(productPage(LANTERNS));
    await vi.advanceTimersByTimeAsync(59_000);
    comeTo('visible');
    expect(questions('show-game')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3 * 3_600_000);
    comeTo('hidden');
    expect(questions('show-game')).toHaveLength(1);
    comeTo('visible');
    comeTo('visible');
    expect(questions('show-game')).toHaveLength(2);
  });

  test('is not asked about where its card has no place', async () => {
    draw('<p>Something else altogether</p>');
    open(productPage(LANTERNS));
    await vi.advanceTimersByTimeAsync(2000);
    expect(questions('show-game')).toEqual([]);
  });

  test('is asked about by as many of its ids as the worker takes', () => {
    const products = Array.from(
      { length: 25 },
      (_, index) => `UP9000-PPSA${String(20000 + index)}_00-LANTERNSOFVAEL00`,
    );
    const cache = Object.fromEntries(
      products.map((id) => [`Product:${id}`, { edition: { name: id } }]),
    );
    const data = JSON.stringify({ args: { conceptId: '10090001' }, cache });
    draw(
      `<div class="pdp-cta"></div><script id="env:1" type="application/json">${data}</script><div data-mfe-name="upsell" data-initial="env:1"></div>`,
    );
    open(new URL('https://store.playstation.com/en-us/concept/10090001'));
    const [question] = questions('show-game');
    expect(checkPageRequest(question)).not.toBeNull();
    expect(question?.type === 'show-game' && question.game.npTitleIds).toHaveLength(20);
  });

  test('that no id names is told to the worker as that', () => {
    draw('<h1 class="game-title">x</h1>');
    open(new URL('https://www.playstation.com/en-us/games/x/'));
    expect(questions('show-game')).toMatchObject([{ game: { conceptId: null, npTitleIds: [] } }]);
  });
});

describe('the panel of a card', () => {
  afterEach(() => {
    delete panelMeeting.trophyLensOpenPanel;
    delete panelMeeting.trophyLensPanelPlace;
  });

  /** A card with trophies, and a person who presses its button for the list. */
  const withTrophies = () => {
    draw(buyCard(LANTERNS, '10090001'));
    open(productPage(LANTERNS));
    const port = extension.ports.find(({ asked }) => asked[0]?.type === 'show-game');
    const button = { tag: 'button', attributes: { 'data-action': 'list' }, children: [] };
    port?.tell(cardUpdate({ npCommunicationIds: ['NPWR90001_00'], drawing: [button] }));
    const card = document.querySelector('trophy-lens-card');
    const press = () => {
      const click = new MouseEvent('click', { bubbles: true });
      Object.defineProperty(click, 'isTrusted', { value: true });
      card?.shadowRoot?.querySelector('button')?.dispatchEvent(click);
    };
    return { card, press, tell: port?.tell };
  };
  /** What the panel's script does when it is told to. */
  const stand = ({ card, signal }: PanelPlace) => {
    const panel = document.createElement('trophy-lens-panel');
    card.append(panel);
    card.shadowRoot?.querySelector('slot')?.dispatchEvent(new Event('slotchange'));
    signal.addEventListener('abort', () => {
      panel.remove();
      card.shadowRoot?.querySelector('slot')?.dispatchEvent(new Event('slotchange'));
    });
  };

  test('is brought into the page by the worker, once, and told which game it is about', () => {
    const { card, press } = withTrophies();
    press();
    expect(questions('load-panel')).toEqual([
      { type: 'load-panel', npCommunicationId: 'NPWR90001_00' },
    ]);
    expect(panelMeeting.trophyLensPanelPlace).toMatchObject({
      card,
      game: { game: { conceptId: '10090001' }, language: 'en-US' },
    });

    panelMeeting.trophyLensOpenPanel = vi.fn(stand);
    press();
    expect(questions('load-panel')).toHaveLength(1);
    expect(panelMeeting.trophyLensOpenPanel).toHaveBeenCalledOnce();
    expect(card?.querySelector('trophy-lens-panel')).not.toBeNull();
  });

  test('that cannot come, pressed for by keys where the extension is gone, lets the card say what to do', () => {
    const { card, press } = withTrophies();
    extension.state.reloaded = true;
    press();
    expect(card?.hasAttribute('data-stale')).toBe(true);
  });

  test.each([
    ['by the same button', ({ press }: ReturnType<typeof withTrophies>) => press()],
    ['when the page is left', () => leaving.abort()],
    [
      'when its trophies are nobody’s any more',
      ({ tell }: ReturnType<typeof withTrophies>) => tell?.(cardUpdate({ state: 'signed-out' })),
    ],
  ])('is closed %s', (_, close) => {
    const scene = withTrophies();
    panelMeeting.trophyLensOpenPanel = stand;
    scene.press();
    expect(document.querySelector('trophy-lens-panel')).not.toBeNull();
    close(scene);
    expect(scene.card?.querySelector('trophy-lens-panel')).toBeNull();
    expect(scene.card?.hasAttribute('data-panel')).toBe(false);
  });
});
