// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TrophyCard } from '../../../../components/card/TrophyCard.tsx';
import { toTree } from '../../../../components/tree.ts';
import type { ViewNode } from '../../../../lib/messages/viewNode.ts';
import type { GameTrophies, TrophySetSummary, Trouble } from '../../../../lib/trophies/view.ts';
import { ENGLISH } from '../english.ts';
import { DAY, grades, HARBOUR, LANTERNS, MINUTE, NOW, ORCHARD } from '../samples.ts';

const WAIT: Trouble = { kind: 'rate-limited', until: NOW + 105 * MINUTE };

/** One of each state, by its name, so that a new state cannot be forgotten here. */
const STATES: { [State in GameTrophies['state']]: Extract<GameTrophies, { state: State }> } = {
  'signed-out': { state: 'signed-out', expired: false },
  loading: { state: 'loading' },
  ready: ready(LANTERNS),
  unplayed: { state: 'unplayed', scope: 'game' },
  unknown: { state: 'unknown', reason: 'no-trophies' },
  private: { state: 'private' },
  error: { state: 'error', trouble: { kind: 'offline' } },
};

function ready(
  set: TrophySetSummary,
  ...others: TrophySetSummary[]
): Extract<GameTrophies, { state: 'ready' }> {
  return { state: 'ready', sets: [set, ...others], trouble: null };
}

function draw(trophies: GameTrophies): HTMLElement {
  render(<TrophyCard trophies={trophies} language={ENGLISH} now={NOW} />, document.body);
  return get(document.body, 'section');
}

function get(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

const said = (card: HTMLElement) => card.textContent.replaceAll(/\s+/g, ' ');

afterEach(() => render(null, document.body));

describe.each(Object.values(STATES))('the card, $state', (trophies) => {
  it('is a region whose name begins with the word for trophies', () => {
    expect(draw(trophies).getAttribute('aria-label')).toMatch(/^Trophies/);
  });

  it('can be drawn as plain data', () => {
    const tree = toTree(<TrophyCard trophies={trophies} language={ENGLISH} now={NOW} />);
    expect(textOf(tree)).toBe(draw(trophies).textContent);
  });

  it('tells more than another state does', () => {
    const others = Object.values(STATES).filter(({ state }) => state !== trophies.state);
    const sentence = said(draw(trophies));
    for (const other of others) expect(said(draw(other))).not.toBe(sentence);
  });
});

describe('without figures', () => {
  it.each([
    [STATES['signed-out'], 'Sign in to see your trophies here.'],
    [
      { state: 'signed-out', expired: true },
      'Your sign-in has ended. Sign in again to see your trophies.',
    ],
    [STATES.unplayed, 'You have not played this game.'],
    [{ state: 'unplayed', scope: 'edition' }, 'You have not played this edition.'],
    [{ state: 'unknown', reason: 'announced' }, 'This game is not out yet'],
    [{ state: 'unknown', reason: 'unidentified' }, 'This page does not say which game'],
    [STATES.unknown, 'PlayStation has no trophies under this game’s id.'],
    [STATES.private, 'The privacy settings of this account keep its trophies hidden.'],
    [STATES.error, 'You are offline.'],
  ] as const)('%o says "%s"', (trophies, sentence) => {
    expect(said(draw(trophies))).toContain(sentence);
  });

  it.each([
    ['signed-out', 'sign-in', 'Sign in'],
    ['error', 'retry', 'Try again'],
  ] as const)('%s offers the action %s as "%s"', (state, action, name) => {
    const button = get(draw(STATES[state]), 'button');
    expect(button.dataset.action).toBe(action);
    expect(button.textContent).toBe(name);
  });

  it.each(['loading', 'unplayed', 'unknown', 'private'] as const)(
    '%s offers no action',
    (state) => {
      expect(draw(STATES[state]).querySelector('button')).toBeNull();
    },
  );

  it.each(Object.values(STATES))('$state is busy only while loading', (trophies) => {
    expect(draw(trophies).getAttribute('aria-busy')).toBe(String(trophies.state === 'loading'));
  });
});

describe('one trophy set', () => {
  it('has a button for the list of its trophies, closed at first', () => {
    const button = get(draw(STATES.ready), 'button');
    expect(button.dataset.action).toBe('list');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect([...button.children].map(({ textContent }) => textContent)).toEqual([
      'Show list',
      'Hide list',
    ]);
  });

  it('is told by the region’s name and by a progress bar', () => {
    const card = draw(STATES.ready);
    expect(card.getAttribute('aria-label')).toBe('Trophies: 53%, 11 of 24');
    const bar = get(card, '[role=progressbar]');
    expect(bar.getAttribute('aria-valuenow')).toBe('53');
    expect(bar.getAttribute('aria-valuemin')).toBe('0');
    expect(bar.getAttribute('aria-valuemax')).toBe('100');
    expect(bar.getAttribute('aria-label')).toBe('Lanterns of Vael');
  });

  it('has its counts by grade read out', () => {
    const read = [...draw(STATES.ready).querySelectorAll('.grades .unseen')];
    expect(read.map((count) => count.textContent)).toEqual([
      '0 of 1 platinum',
      '6 of 11 gold',
      '3 of 4 silver',
      '2 of 8 bronze',
    ]);
  });

  it('tells the rarest earned, how rare the platinum is, and when the last was earned', () => {
    const card = draw(STATES.ready);
    expect([...card.querySelectorAll('dt')].map((term) => term.textContent)).toEqual([
      'Rarest earned:',
      'Platinum:',
      'Last earned:',
    ]);
    const [rarest, platinum, last] = card.querySelectorAll<HTMLElement>('.facts dd');
    expect(rarest?.textContent).toContain('Keeper of the Seventh Lamp');
    expect(rarest?.textContent).toContain('2.9%');
    expect(rarest?.textContent).toContain('Ultra rare');
    expect(platinum?.textContent).toBe('4.1% of players have it');
    expect(last?.textContent).toBe('3 weeks ago');
    expect(last?.querySelector('time')?.dateTime).toBe(new Date(NOW - 22 * DAY).toISOString());
  });

  it('tells the base game apart from the add-ons', () => {
    const groups = [...draw(ready(ORCHARD)).querySelectorAll<HTMLElement>('.group')];
    expect(groups.map(said)).toEqual(['Base game 100%', 'Add-ons 3 of 22']);
  });

  it('speaks of no groups where there is a base game only', () => {
    expect(draw(STATES.ready).querySelector('.groups')).toBeNull();
  });

  it('never calls an add-on complete before its last trophy', () => {
    const almost = {
      trophyGroupId: '001',
      progress: 99,
      earned: grades(0, 0, 0, 299),
      defined: grades(0, 0, 0, 300),
    };
    const base = { ...almost, trophyGroupId: 'default' };
    const card = draw(ready({ ...ORCHARD, groups: { base, addOns: [almost] } }));
    expect(card.querySelectorAll('.bar.complete')).toHaveLength(0);
  });

  it('is marked when it is complete', () => {
    expect(
      draw(ready({ ...LANTERNS, progress: 100 })).querySelector('.ring.complete'),
    ).toBeTruthy();
    expect(draw(ready({ ...LANTERNS, progress: 99 })).querySelector('.ring.complete')).toBeNull();
  });

  it('with nothing earned says so, draws no arc, and speaks of no platinum cup', () => {
    const card = draw(ready(HARBOUR));
    expect(said(card)).toContain('Nothing earned yet');
    expect(said(card)).toContain('This set has none');
    expect(said(card)).not.toContain('Last earned');
    expect(said(card)).not.toContain('0 of 0');
    expect(card.querySelector('.arc .value')).toBeNull();
  });

  it('tells what is not fetched yet apart from what is not there', () => {
    const card = draw(
      ready({
        ...LANTERNS,
        rarestEarned: null,
        platinumRarity: undefined,
        lastEarnedAt: undefined,
        groups: undefined,
      }),
    );
    expect(card.querySelectorAll('.placeholder')).toHaveLength(4);
    expect(said(card)).not.toContain('Nothing earned yet');
    expect(said(card)).not.toContain('This set has none');
  });

  it('says when PlayStation keeps no date of an earned trophy', () => {
    expect(said(draw(ready({ ...LANTERNS, lastEarnedAt: null })))).toContain(
      'PlayStation keeps no date',
    );
  });
});

describe('freshness', () => {
  it('is told as an age, of several sets the oldest', () => {
    const older = { ...ORCHARD, fetchedAt: NOW - 3 * DAY };
    expect(said(draw(STATES.ready))).toContain('Updated 2 hours ago');
    expect(said(draw(ready(LANTERNS, older)))).toContain('Updated 3 days ago');
  });

  it('in trouble says why, and how old what is shown is, beside the figures', () => {
    const saved = { ...LANTERNS, fetchedAt: NOW - 3 * DAY };
    const card = draw({ ...ready(saved), trouble: WAIT });
    expect(said(card)).toContain(
      'PlayStation asked us to wait until 14:05. Showing what was saved 3 days ago.',
    );
    expect(get(card, '[role=progressbar]').getAttribute('aria-valuenow')).toBe('53');
  });
});

describe('several trophy sets', () => {
  it('each have their name and their progress, in a part that the keyboard can scroll', () => {
    const card = draw(ready(LANTERNS, ORCHARD));
    expect(card.getAttribute('aria-label')).toBe('Trophies: 2 trophy sets');
    const sets = get(card, '.sets');
    expect(sets.tabIndex).toBe(0);
    expect(sets.getAttribute('aria-label')).toBe('2 trophy sets');
    const bars = [...sets.querySelectorAll('[role=progressbar]')];
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'Lanterns of Vael',
      'Hollow Orchard',
    ]);
    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['53', '71']);
    expect([...sets.querySelectorAll('h2 bdi')].map((name) => name.textContent)).toEqual([
      'Lanterns of Vael',
      'Hollow Orchard',
    ]);
  });
});

describe('a hostile name', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['an entity', '&lt;b&gt; &amp; $1 | $2'],
    ['a right-to-left override', '\u202Etxet desrever\u202C'],
    ['right-to-left script', 'حارس المصباح السابع'],
    ['nothing but blanks', ' \n '],
  ])('of %s stays text, kept to itself', (_, name) => {
    const rarestEarned = LANTERNS.rarestEarned && { ...LANTERNS.rarestEarned, name };
    const set = { ...LANTERNS, name, rarestEarned };
    const card = draw(ready(set, ORCHARD));
    expect(card.querySelector('img, script')).toBeNull();
    expect(get(card, 'h2 bdi').textContent).toBe(name);
    expect(get(card, '.facts bdi').textContent).toBe(name);
    expect(get(card, '[role=progressbar]').getAttribute('aria-label')).toBe(name);
  });
});

it('hides every drawing from readers', () => {
  const drawings = [...draw(ready(ORCHARD, LANTERNS)).querySelectorAll('svg')];
  expect(drawings.length).toBeGreaterThan(0);
  expect(drawings.every((svg) => svg.getAttribute('aria-hidden') === 'true')).toBe(true);
});

function textOf(tree: readonly ViewNode[]): string {
  return tree.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}
