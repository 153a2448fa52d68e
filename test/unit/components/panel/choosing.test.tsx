// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { ViewChoice } from '../../../../lib/settings/choices.ts';
import { setOf } from '../../trophies/panelSets.ts';
import {
  all,
  button,
  choose,
  close,
  get,
  groupButton,
  names,
  ORCHARD,
  open,
  press,
  row,
  said,
  sortBy,
  type,
  updateOf,
} from './scene.tsx';

afterEach(close);

const VIEW = updateOf(ORCHARD).view;
const isUnfolded = (name: string) => groupButton(name).getAttribute('aria-expanded') === 'true';

describe('a filter', () => {
  it('takes effect at once, is told, and says how many are left', async () => {
    const { actions, opened } = open(updateOf(ORCHARD));
    await opened;
    await choose('Missing');
    expect(actions.onView).toHaveBeenCalledExactlyOnceWith({ ...VIEW, show: 'missing' });
    expect(names()).not.toContain('Cider Hour');
    expect(get('.search [role=status]').textContent).toBe('9 of 18');

    await press(button('Gold'));
    expect(names()).toEqual(['Root and Branch']);
    expect(button('Gold').getAttribute('aria-pressed')).toBe('true');
    expect(actions.onView).toHaveBeenLastCalledWith({ ...VIEW, show: 'missing', grades: ['gold'] });
    await press(button('Gold'));
    await press(button('Hidden trophies only'));
    expect(names()).toEqual(['Hidden trophy', 'Hidden trophy']);
  });

  it('is not undone by an answer to an earlier choice', async () => {
    const { push, opened } = open(updateOf(ORCHARD));
    await opened;
    await choose('Missing');
    await choose('Earned');
    await push(updateOf(ORCHARD, { view: { ...VIEW, show: 'missing' } }));
    expect(names()).toContain('Cider Hour');
    await push(updateOf(ORCHARD, { view: { ...VIEW, show: 'earned' } }));
    expect(names()).toContain('Cider Hour');
  });

  it('that was chosen elsewhere is followed', async () => {
    const { push, opened } = open(updateOf(ORCHARD));
    await opened;
    await push(updateOf(ORCHARD, { view: { ...VIEW, show: 'in-progress' } }));
    expect(names()).toEqual(['Beekeeper', 'Scarecrow Parliament']);
  });

  it.each<[Partial<ViewChoice>, string]>([
    [{ grades: ['platinum'] }, 'Platinum'],
    [{ onlyHidden: true }, 'Hidden trophies only'],
  ])('of which the set has none (%j) can be undone, and keeps the focus', async (view, name) => {
    const set = setOf(ORCHARD.trophies.filter((one) => one.name === 'Ladder'));
    await open(updateOf(set, { view: { ...VIEW, ...view } })).opened;
    expect(button(name).getAttribute('aria-pressed')).toBe('true');
    button(name).focus();
    await press(button(name));
    expect(document.activeElement).toBe(button(name));
    expect(button(name).getAttribute('aria-pressed')).toBe('false');
  });

  it('that leaves nothing says so, and a button brings all back, and the focus to the search', async () => {
    const { actions, opened } = open(
      updateOf(ORCHARD, { view: { ...VIEW, show: 'earned', sort: 'rarity' } }),
    );
    await opened;
    await type('no such thing');
    expect(said(get('.list'))).toContain('No trophies match.');
    await press(button('Show all trophies'));
    expect(actions.onView).toHaveBeenCalledWith({ ...VIEW, sort: 'rarity' });
    expect(get<HTMLInputElement>('input[type=search]').value).toBe('');
    expect(document.activeElement).toBe(get('input[type=search]'));
    expect(names()).toContain('Beekeeper');
  });
});

it('sorts', async () => {
  const { actions, opened } = open(updateOf(ORCHARD));
  await opened;
  await sortBy('rarity');
  expect(names()[0]).toBe('Windfall King');
  expect(actions.onView).toHaveBeenCalledExactlyOnceWith({ ...VIEW, sort: 'rarity' });
});

it('searches in names and texts as one types, and tells nobody', async () => {
  const { actions, opened } = open(updateOf(ORCHARD));
  await opened;
  expect(get('input[type=search]').getAttribute('aria-label')).toBe('Search in 18 trophies');
  await type('CLIMB tree');
  expect(names()).toEqual(['Ladder']);
  expect(actions.onView).not.toHaveBeenCalled();
});

describe('groups', () => {
  it('have headers with their own progress, the base game first', async () => {
    await open(updateOf(ORCHARD)).opened;
    expect(all('.group-head').map(said)).toEqual([
      'Base game5 of 13Reveal all38%',
      'The Grafted Queen2 of 2100%',
      'Winter Windfall 1 of 333%',
    ]);
  });

  it('have no header when the base game is all there is', async () => {
    const set = setOf(ORCHARD.trophies.filter((one) => one.trophyGroupId === 'default'));
    await open(updateOf(set)).opened;
    expect(all('.group-head')).toEqual([]);
    expect(names()).toHaveLength(13);
  });

  it('are numbered where Sony names none', async () => {
    await open(updateOf(setOf(ORCHARD.trophies))).opened;
    expect(said(groupButton('Add-on 2'))).toBe('Add-on 21 of 3');
  });

  it('that are complete are folded at first', async () => {
    await open(updateOf(ORCHARD)).opened;
    expect(isUnfolded('Base game')).toBe(true);
    expect(isUnfolded('The Grafted Queen')).toBe(false);
    expect(names()).not.toContain('Audience');
  });

  it('fold and unfold by hand, which is told and remembered', async () => {
    const { actions, opened } = open(
      updateOf(ORCHARD, { choice: { folded: { '002': true }, isRevealed: false } }),
    );
    await opened;
    expect(isUnfolded('Winter Windfall')).toBe(false);
    await press(groupButton('The Grafted Queen'));
    expect(actions.onFold).toHaveBeenCalledExactlyOnceWith('001', false);
    expect(names()).toContain('Audience');
    await press(groupButton('Base game'));
    expect(actions.onFold).toHaveBeenLastCalledWith('default', true);
    expect(names()).not.toContain('Ladder');
  });

  it('stay as they were folded last, in whatever order a storage tells of earlier folds', async () => {
    const { push, opened } = open(updateOf(ORCHARD));
    await opened;
    const folds = [
      { default: true },
      { '001': false, default: true },
      { '001': false, '002': true, default: true },
    ];
    for (const name of ['Base game', 'The Grafted Queen', 'Winter Windfall']) {
      await press(groupButton(name));
    }
    for (const folded of folds) {
      await push(updateOf(ORCHARD, { choice: { folded, isRevealed: false } }));
      expect(isUnfolded('Winter Windfall')).toBe(false);
    }
  });

  it('without a match disappear, and folded ones with a match unfold while it is sought', async () => {
    const { actions, opened } = open(updateOf(ORCHARD));
    await opened;
    await type('received');
    expect(names()).toEqual(['Audience']);
    expect(all('.group:not([hidden])')).toHaveLength(1);
    await press(groupButton('The Grafted Queen'));
    expect(names()).toEqual([]);
    await type('receive');
    expect(names()).toEqual(['Audience']);
    await type('');
    expect(isUnfolded('The Grafted Queen')).toBe(false);
    expect(actions.onFold).not.toHaveBeenCalled();
  });
});

describe('hidden trophies that are not earned', () => {
  const covered = () => names().filter((name) => name === 'Hidden trophy').length;
  const page = () => document.body.innerHTML;

  it('tell neither name, text nor picture, and have no guide', async () => {
    await open(updateOf(ORCHARD)).opened;
    expect(covered()).toBe(2);
    expect(page()).not.toMatch(/Under the Bark|hollow tree|Hush|wake it|trophy\/4\.png|Bark/);
    expect(names()).toContain('Magpie');
    await type('hush');
    expect(names()).toEqual([]);
  });

  it('are revealed one by one, and the focus stays on the row', async () => {
    await open(updateOf(ORCHARD)).opened;
    const [first] = all<HTMLButtonElement>('.row .reveal');
    await press(first ?? get('.none'));
    expect(covered()).toBe(1);
    expect(names()).toContain('Under the Bark');
    expect(document.activeElement).toBe(row('Under the Bark'));
    await type('bark');
    expect(names()).toEqual(['Under the Bark']);
  });

  it('are revealed a group at a time, and the focus stays at its header', async () => {
    await open(updateOf(ORCHARD)).opened;
    await press(button('Reveal all in this group'));
    expect(covered()).toBe(0);
    expect(document.activeElement).toBe(groupButton('Base game'));
  });

  it('are revealed always for a game, which is told and can be undone', async () => {
    const { actions, opened } = open(updateOf(ORCHARD));
    await opened;
    await press(get('.reveal-always input'));
    expect(actions.onReveal).toHaveBeenCalledExactlyOnceWith(true);
    expect(covered()).toBe(0);
    await press(get('.reveal-always input'));
    expect(actions.onReveal).toHaveBeenLastCalledWith(false);
    expect(covered()).toBe(2);
  });

  it('are never covered when the person wants it so', async () => {
    await open(updateOf(ORCHARD, { settings: { hiddenTrophies: 'always' } })).opened;
    expect(covered()).toBe(0);
    expect(all('.reveal-always, .reveal')).toEqual([]);
  });

  it('stay covered, with nothing to reveal them, when the person wants it so', async () => {
    await open(
      updateOf(ORCHARD, {
        settings: { hiddenTrophies: 'never' },
        choice: { folded: {}, isRevealed: true },
      }),
    ).opened;
    expect(covered()).toBe(2);
    expect(all('.reveal-always, .reveal')).toEqual([]);
    expect(page()).not.toMatch(/Hush/);
  });
});
