// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  AchievementsPage,
  type AchievementsPageProps,
} from '../../../../components/achievements/AchievementsPage.tsx';
import type { ConnectionStanding, ConnectionTrouble } from '../../../../lib/connections/view.ts';
import { type AchievementsChoice, NO_CHOICES } from '../../../../lib/settings/choices.ts';
import { ENGLISH } from '../english.ts';
import { NOW } from '../samples.ts';
import { NOVICE, STEPS, STORIES } from './samples.ts';

afterEach(() => act(() => render(null, document.body)));

function open(connections: AchievementsPageProps['connections'], chosen: string | null = null) {
  const actions = {
    onChoose: vi.fn<AchievementsPageProps['onChoose']>(),
    onRefresh: vi.fn<AchievementsPageProps['onRefresh']>(),
    onGrantAccess: vi.fn<AchievementsPageProps['onGrantAccess']>(),
    onOpenOptions: vi.fn<AchievementsPageProps['onOpenOptions']>(),
  };
  const draw = (choice: AchievementsChoice) =>
    render(
      <AchievementsPage
        {...actions}
        connections={connections}
        chosen={chosen}
        choice={choice}
        onChoice={draw}
        theme="system"
        language={ENGLISH}
        now={NOW}
      />,
      document.body,
    );
  act(() => draw(NO_CHOICES.achievements));
  return actions;
}

const all = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)];
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
const said = () => words(document.body.querySelector('.panel'));
const rows = () => all('.name b').map(({ textContent }) => textContent);
function press(name: string): void {
  const button = all('button').find((one) => one.textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  act(() => button.click());
}
const withSet = (changes: Partial<ConnectionStanding>): ConnectionStanding => ({
  ...STORIES,
  ...changes,
});

describe('the list', () => {
  test('tells of each achievement what it is, when it was earned, and how many have it', () => {
    open([STORIES]);
    const [onboarded, novice, streak] = all('.row').map(words);
    expect(onboarded).toContain('Completed Onboarding');
    expect(onboarded).toContain('Given by the app');
    expect(onboarded).toContain('100 people have it');
    expect(novice).toContain('Write your first short story.');
    expect(novice).toContain('Earned 2 days ago (10 March 2026 at 12:20)');
    expect(novice).toContain('Goal: 500 words written');
    expect(novice).toContain('1 person has it');
    expect(novice).toContain('2.9% Ultra rare');
    expect(streak).toContain('Not earned');
    expect(streak).toContain('1,250 people have it');
  });

  test('has pictures that tell nobody of the page, and a medal where there is none or it is broken', () => {
    open([STORIES]);
    const [, broken, without] = all('.picture');
    const image = broken?.querySelector('img');
    expect(image?.getAttribute('src')).toBe('https://example.com/badge1.png');
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(without?.querySelector('.medal')).not.toBeNull();
    act(() => void image?.dispatchEvent(new Event('error')));
    expect(broken?.querySelector('img')).toBeNull();
    expect(broken?.querySelector('.medal')).not.toBeNull();
  });

  test('takes whatever an app writes as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    open([
      withSet({
        label: name,
        set: { achievements: [{ ...NOVICE, name, description: name }], fetchedAt: NOW },
      }),
    ]);
    expect(rows()).toEqual([name]);
    expect(all('.row img[onerror], h2 img')).toEqual([]);
    expect(all('.row bdi').map(({ textContent }) => textContent)).toEqual([name, name]);
  });

  test('is searched, filtered and sorted, and says how many are left', () => {
    open([STORIES]);
    const [, missing] = all('.segments input') as HTMLInputElement[];
    act(() => missing?.click());
    expect(rows()).toEqual(['3-Day Streak']);
    expect(words(document.body.querySelector('.shown'))).toBe('1 of 3');
    const field = document.body.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('No search');
    act(() => {
      field.value = 'nothing like that';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(said()).toContain('No achievements match.');
    press('Show all achievements');
    expect(rows()).toHaveLength(3);
    expect(document.activeElement).toBe(field);
    const sort = document.body.querySelector<HTMLSelectElement>('select');
    act(() => {
      if (sort) sort.value = 'rarity';
      sort?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(rows()[0]).toBe('Novice Writer');
  });

  test('stands under how far one is, and what was earned last', () => {
    open([STORIES]);
    expect(words(document.body.querySelector('.achievements-head'))).toBe(
      '66%Inkwell2 of 3Newest: Novice Writer, 2 days ago',
    );
  });
});

describe('age and trouble', () => {
  test('how old it is is told, and a press asks for what is fresh', () => {
    const { onRefresh } = open([STORIES]);
    expect(said()).toContain('Updated 1 hour ago');
    press('Refresh');
    expect(onRefresh).toHaveBeenCalledOnce();
  });

  test('while it is asked, another press does nothing', () => {
    const { onRefresh } = open([withSet({ isAsking: true })]);
    press('Refreshing…');
    expect(onRefresh).not.toHaveBeenCalled();
  });

  const TROUBLES: readonly ConnectionTrouble[] = [
    { kind: 'wrong-key', words: 'Invalid API key' },
    { kind: 'unknown-user', words: null },
    { kind: 'refused', words: null },
    { kind: 'rate-limited', until: NOW + 60_000 },
    { kind: 'unavailable' },
    { kind: 'malformed', field: '0.id' },
    { kind: 'offline' },
    { kind: 'permission-withheld' },
    { kind: 'not-kept' },
  ];
  test.each(TROUBLES)('$kind leaves what was read standing', (trouble) => {
    open([withSet({ trouble })]);
    expect(rows()).toHaveLength(3);
    expect(said()).toContain('Showing what was saved 1 hour ago.');
  });

  test('withheld access can be granted right there, with and without rows', () => {
    const trouble = { kind: 'permission-withheld' } as const;
    const { onGrantAccess } = open([withSet({ trouble })]);
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledOnce();
    const without = open([{ ...STEPS, trouble }]);
    press('Allow access');
    expect(without.onGrantAccess).toHaveBeenCalledOnce();
  });

  test('of what was never read, the reason is told, and it can be tried again', () => {
    const { onRefresh } = open([{ ...STEPS, trouble: { kind: 'unavailable' } }]);
    expect(said()).toContain('trophy.so does not answer at the moment.');
    press('Try again');
    expect(onRefresh).toHaveBeenCalledOnce();
  });
});

describe('connections', () => {
  test('are tabs when there are several; the wanted one is shown, else the first', () => {
    const { onChoose } = open([STORIES, STEPS], 'c-2');
    expect(all('[role=tab]').map(words)).toEqual(['Inkwell66%', 'Stepwise–']);
    expect(words(document.body.querySelector('[aria-selected=true]'))).toContain('Stepwise');
    act(() => all('[role=tab]')[0]?.click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('c-1');
    open([STORIES, STEPS], 'gone');
    expect(words(document.body.querySelector('[aria-selected=true]'))).toContain('Inkwell');
  });

  test('without any, the way to the options is shown', () => {
    const { onOpenOptions } = open([]);
    expect(said()).toContain('Add a connection in the options');
    act(() => all('.no-list button')[0]?.click());
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });

  test('that cannot be read are told of; before the worker speaks, nothing is said to be missing', () => {
    open(null);
    expect(said()).toContain('The browser does not let your connections be read.');
    open(undefined);
    expect(said()).toBe('Loading your achievements…');
  });

  test('an app without achievements is no trouble', () => {
    open([withSet({ set: { achievements: [], fetchedAt: NOW } })]);
    expect(said()).toContain('This app has no achievements yet.');
    expect(said()).toContain('Updated just now');
  });
});

test('what was never read, and is not being asked for, says why and can be asked for again', () => {
  const never = withSet({ set: null, trouble: { kind: 'unavailable' } });
  open([{ ...never, isAsking: true }]);
  expect(said()).toContain('Loading your achievements…');
  const { onRefresh } = open([never]);
  expect(said()).toContain('trophy.so does not answer at the moment.');
  press('Try again');
  expect(onRefresh).toHaveBeenCalledOnce();
});
