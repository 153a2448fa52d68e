// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { SetTrophies } from '../../../../lib/trophies/view.ts';
import { setOf, trophy } from '../../trophies/panelSets.ts';
import { MINUTE, NOW } from '../samples.ts';
import {
  all,
  button,
  choose,
  close,
  get,
  names,
  ORCHARD,
  open,
  press,
  row,
  said,
  updateOf,
} from './scene.tsx';

afterEach(close);

describe('a row tells', () => {
  const rowOf = async (name: string) => {
    await open(updateOf(ORCHARD, { choice: { folded: { '001': false }, isRevealed: true } }))
      .opened;
    return row(name);
  };

  it('name, grade, text, when it was earned, reward and rarity', async () => {
    expect(said(await rowOf('Windfall King'))).toBe(
      'Windfall King GoldYouTubeNever pick, only gather. Let every apple of the old orchard come to you before the first frost.' +
        'Earned 3 weeks ago (18 February 2026 at 12:20)Reward: Profile avatar “Windfall”2.9% Ultra rare',
    );
    const time = row('Windfall King').querySelector('time');
    expect(time?.title).toBe('18 February 2026 at 12:20');
    expect(time?.getAttribute('datetime')).toBe(
      new Date(NOW - 22 * 24 * 60 * MINUTE).toISOString(),
    );
  });

  it('"just now" of a trophy earned less than a minute ago', async () => {
    const at = NOW - MINUTE + 1;
    const set = setOf([trophy({ trophyId: 0, name: 'Fresh', standing: { state: 'earned', at } })]);
    await open(updateOf(set)).opened;
    expect(said(row('Fresh'))).toContain('Earned just now (12 March 2026');
  });

  it('"Earned" alone where Sony keeps no date, and never shows it as missing', async () => {
    const ladder = await rowOf('Ladder');
    expect(said(ladder)).toContain('Earned');
    expect(said(ladder)).not.toContain('Not earned');
    expect(ladder.querySelector('time')).toBeNull();
    expect(ladder.classList).toContain('earned');
  });

  it('that a trophy has not been told of, neither earned nor missing', async () => {
    const mist = await rowOf('Mist');
    expect(said(mist)).toContain('Not known yet');
    expect(said(mist)).not.toMatch(/earned/i);
  });

  it('how far a counted trophy is, to eyes and readers', async () => {
    const bar = (await rowOf('Scarecrow Parliament')).querySelector('[role=progressbar]');
    expect(bar?.textContent).toBe('73/300');
    expect(bar?.getAttribute('aria-valuenow')).toBe('73');
    expect(bar?.getAttribute('aria-valuemax')).toBe('300');
    expect(bar?.getAttribute('aria-valuetext')).toBe('73 of 300');
  });

  it('no rarity where none is told', async () => {
    expect((await rowOf('Snowed In')).querySelector('.rarity')).toBeNull();
  });

  it('leads to guides about the trophy, without telling the page that it came from', async () => {
    const link = (await rowOf('Ladder')).querySelector('a');
    expect(link?.getAttribute('aria-label')).toBe('YouTube: Ladder');
    expect(link?.getAttribute('href')).toBe(
      'https://www.youtube.com/results?search_query=Hollow%20Orchard+Ladder+trophy',
    );
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('its picture, of which nothing is told to the host but that it is fetched', async () => {
    const image = (await rowOf('Ladder')).querySelector('img');
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(image?.getAttribute('loading')).toBe('lazy');
    expect(image?.alt).toBe('');
  });

  it('by a cup in the place of a picture that cannot be had', async () => {
    const ladder = await rowOf('Ladder');
    act(() => {
      ladder.querySelector('img')?.dispatchEvent(new Event('error'));
    });
    expect(ladder.querySelector('img')).toBeNull();
    expect(ladder.querySelector('.picture .cup')).not.toBeNull();
  });
});

it('shows markup, control and right-to-left characters of names and texts as text', async () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '\u202Eevil\u202C \u0000\u0007',
    '&lt;b&gt;',
  ];
  const set = setOf(
    hostile.map((name, trophyId) =>
      trophy({ trophyId, name, detail: name, reward: { name, imageUrl: null } }),
    ),
    { name: '<b>bold</b>' },
  );
  await open(updateOf(set, { tabs: [set, { ...set, npCommunicationId: 'NPWR1_00' }] })).opened;
  expect(names()).toEqual(hostile);
  expect(all('.row .detail').map(({ textContent }) => textContent)).toEqual(hostile);
  expect(all('script, .row bdi *, .tab bdi *, [onerror]')).toEqual([]);
  expect(all('.row img')).toHaveLength(hostile.length);
  expect(all('.name b > bdi')).toHaveLength(hostile.length);
});

describe('instead of a list, the panel says', () => {
  it.each<[Exclude<SetTrophies, { state: 'ready' | 'loading' }>, string]>([
    [{ state: 'signed-out', expired: false }, 'Sign in to see your trophies here.'],
    [
      { state: 'signed-out', expired: true },
      'Your sign-in has ended. Sign in again to see your trophies.',
    ],
    [{ state: 'unplayed', scope: 'game' }, 'You have not played this game.'],
    [
      { state: 'unknown', reason: 'announced' },
      'This game is not out yet, so it has no trophies to show.',
    ],
    [{ state: 'private' }, 'The privacy settings of this account keep its trophies hidden.'],
    [{ state: 'error', trouble: { kind: 'offline' } }, 'You are offline.'],
  ])('%j → %s', async (trophies, sentence) => {
    await open(updateOf(ORCHARD, { trophies, chosen: null })).opened;
    expect(get('.no-list p').textContent).toBe(sentence);
  });

  it('that it is loading, to readers too', async () => {
    await open(updateOf(ORCHARD, { trophies: { state: 'loading' }, chosen: null })).opened;
    expect(get('[role=status]').textContent).toBe('Loading your trophies…');
  });

  it('what can be done about it, and keeps the focus of who has done it', async () => {
    const { actions, push, opened } = open(
      updateOf(ORCHARD, { trophies: { state: 'signed-out', expired: false } }),
    );
    await opened;
    await press(button('Sign in'));
    expect(actions.onSignIn).toHaveBeenCalledOnce();
    await push(updateOf(ORCHARD, { trophies: { state: 'error', trouble: { kind: 'offline' } } }));
    button('Try again').focus();
    await press(button('Try again'));
    expect(actions.onRefresh).toHaveBeenCalledOnce();
    await push(updateOf(ORCHARD, { trophies: { state: 'loading' } }));
    expect(document.activeElement).toBe(get('.shown-set'));
  });
});

describe('below the list stands', () => {
  const foot = () => said(get('.panel-foot'));
  const told = setOf(
    ORCHARD.trophies.filter(({ standing }) => standing.state !== 'untold'),
    { fetchedAt: ORCHARD.fetchedAt },
  );

  it('what to earn next, what the platinum needs, what is left, guides and the age', async () => {
    await open(updateOf(told)).opened;
    expect(foot()).toContain('Next: Home Sweet Home, earned by 71.2% of players');
    expect(foot()).toContain('The platinum still needs:11 gold33 silver22 bronze');
    expect(foot()).toContain('9 trophies from 100%');
    expect(foot()).toContain('Updated 2 hours ago');
    expect(all('.panel-foot a').map(said)).toEqual(['PSNProfiles', 'PowerPyx']);
  });

  it('no name of a covered trophy, until it is revealed', async () => {
    const set = setOf([
      trophy({
        trophyId: 0,
        name: 'The Twist',
        isHidden: true,
        rarity: { earnedRate: 99, word: 'common' },
      }),
    ]);
    await open(updateOf(set)).opened;
    expect(document.body.innerHTML).not.toMatch(/Twist/);
    await press(button('Press to reveal its name, text and picture.'));
    expect(foot()).toContain('Next: The Twist');
  });

  it('a refresh, which rests while one is under way and keeps the focus', async () => {
    const { actions, push, opened } = open(updateOf(told));
    await opened;
    const refresh = button('Refresh');
    refresh.focus();
    await press(refresh);
    await push(
      updateOf(told, {
        trophies: { state: 'ready', set: told, isRefreshing: true, trouble: null },
      }),
    );
    await press(button('Refreshing…'));
    expect(button('Refreshing…').getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(refresh);
    expect(actions.onRefresh).toHaveBeenCalledOnce();
  });

  it('why what is shown is old', async () => {
    const trouble = { kind: 'rate-limited', until: NOW + 105 * MINUTE } as const;
    await open(
      updateOf(told, { trophies: { state: 'ready', set: told, isRefreshing: false, trouble } }),
    ).opened;
    expect(foot()).toContain(
      'PlayStation asked us to wait until 14:05. Showing what was saved 2 hours ago.',
    );
  });
});

describe('the sets of a game are tabs', () => {
  const other = {
    ...ORCHARD,
    npCommunicationId: 'NPWR90006_00',
    platform: 'PS4',
    progress: 100,
  } as const;
  const tabs = [ORCHARD, other];
  const tabNames = () =>
    all('[role=tab]').map((one) => [said(one), one.getAttribute('aria-selected')]);

  it('none when there is one set', async () => {
    await open(updateOf(ORCHARD, { tabs: [ORCHARD] })).opened;
    expect(all('[role=tablist], [role=tabpanel]')).toEqual([]);
  });

  it('that tell name, platform and progress; the pressed one is chosen at once', async () => {
    const { actions, opened } = open(updateOf(ORCHARD, { tabs }));
    await opened;
    expect(tabNames()).toEqual([
      ['Hollow OrchardPS544%', 'true'],
      ['Hollow OrchardPS4100%', 'false'],
    ]);
    await press(get('[role=tab][aria-selected=false]'));
    expect(actions.onChooseSet).toHaveBeenCalledExactlyOnceWith('NPWR90006_00');
    expect(tabNames().map(([, selected]) => selected)).toEqual(['false', 'true']);
    expect(get('.panel').getAttribute('aria-busy')).toBe('true');
  });

  it('among which arrow keys, Home and End move, and one of which Tab reaches', async () => {
    const { actions, opened } = open(updateOf(ORCHARD, { tabs }));
    await opened;
    const [first, second] = all('[role=tab]');
    const key = (name: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true }),
      );
    first?.focus();
    for (const [pressed, focused] of [
      ['ArrowRight', second],
      ['ArrowRight', first],
      ['ArrowLeft', second],
      ['Home', first],
      ['End', second],
    ] as const) {
      key(pressed);
      expect(document.activeElement, pressed).toBe(focused);
    }
    const back = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    second?.dispatchEvent(back);
    expect(back.defaultPrevented, 'Alt and ArrowLeft').toBe(false);
    expect(all('[role=tab]').map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
    expect(actions.onChooseSet).not.toHaveBeenCalled();
  });

  it('which keep the search and what was revealed', async () => {
    const { push, opened } = open(updateOf(ORCHARD, { tabs }));
    await opened;
    await press(all<HTMLButtonElement>('.row .reveal')[0] ?? get('.none'));
    await choose('Missing');
    await push(
      updateOf(ORCHARD, {
        tabs,
        chosen: other.npCommunicationId,
        trophies: { state: 'ready', set: other, isRefreshing: false, trouble: null },
      }),
    );
    expect(names()).not.toContain('Under the Bark');
    await push(updateOf(ORCHARD, { tabs }));
    expect(names()).toContain('Under the Bark');
  });
});

it('draws five hundred rows in portions, and in the end all of them', {
  timeout: 30_000,
}, async () => {
  const set = setOf(
    Array.from({ length: 500 }, (_, trophyId) => trophy({ trophyId, name: `Number ${trophyId}` })),
  );
  const { opened } = open(updateOf(set));
  expect(names().length).toBeLessThan(20);
  await opened;
  expect(names()).toHaveLength(500);
});

it('draws nothing again when the same data comes once more', async () => {
  const { push, opened } = open(updateOf(ORCHARD));
  await opened;
  const before = all('.row');
  before[0]?.setAttribute('data-untouched', '');
  await push(updateOf(ORCHARD));
  expect(all('.row')).toEqual(before);
  const changed = ORCHARD.trophies.map((one) =>
    one.trophyId === 3 ? { ...one, name: 'Apiarist' } : one,
  );
  await push(updateOf({ ...ORCHARD, trophies: changed }));
  expect(names()).toContain('Apiarist');
});

it('draws no rows again because time has passed, but those that tell it', async () => {
  const { push, opened } = open(updateOf(ORCHARD));
  await opened;
  const pushed = push(updateOf(ORCHARD), NOW + MINUTE);
  expect(all('.rows[aria-busy=true]')).toEqual([]);
  await pushed;
});
