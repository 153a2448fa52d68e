// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Shelf, type ShelfProps } from '../../../../components/library/Shelf.tsx';
import { NO_CHOICES } from '../../../../lib/settings/choices.ts';
import { ENGLISH } from '../english.ts';
import { titleLine } from '../samples.ts';

const MANY = Array.from({ length: 10_000 }, (_, index) => titleLine(index + 1));

function open(changes: Partial<ShelfProps> = {}) {
  const onChoose = vi.fn<ShelfProps['onChoose']>();
  const onChoice = vi.fn<ShelfProps['onChoice']>((choice) => draw(choice));
  const draw = (choice: ShelfProps['choice']) =>
    render(
      <Shelf
        titles={[titleLine(1), titleLine(2, { progress: 100 }), titleLine(3, { isHidden: true })]}
        find={() => []}
        isReading={false}
        chosen={null}
        onChoose={onChoose}
        titleAddress={(id) => `library.html?set=${id}`}
        language={ENGLISH}
        {...changes}
        choice={choice}
        onChoice={onChoice}
      >
        <p class="trophies" />
      </Shelf>,
      document.body,
    );
  act(() => draw(changes.choice ?? NO_CHOICES.library));
  return { onChoose, onChoice };
}

const all = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const [found] = all(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const names = () => all('.title bdi').map(({ textContent }) => textContent);
const status = () => one('[role=status]').textContent;
const search = () => one('input[type=search]') as HTMLInputElement;
const type = (typed: string) =>
  act(() => {
    search().value = typed;
    search().dispatchEvent(new Event('input', { bubbles: true }));
  });
const pressEnter = () =>
  act(() => {
    search().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });

afterEach(() => act(() => render(null, document.body)));

describe('the shelf', () => {
  it('counts what it shows, and shows hidden titles on request', () => {
    open();
    expect(names()).toEqual(['Game 1', 'Game 2']);
    expect(status()).toBe('2 games');
    expect(one('.shelf-hidden').textContent).toBe(
      'Show 1 game that you have hidden on PlayStation',
    );
    act(() => one('.shelf-hidden input').click());
    expect(names()).toEqual(['Game 1', 'Game 2', 'Game 3']);
  });

  it('offers only platforms that there are titles for', () => {
    open({ titles: [titleLine(1), titleLine(2, { platform: 'PS Vita' })] });
    const options = all('.shelf-selects label:last-child option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Every platform',
      'PS5',
      'PS Vita',
    ]);
  });

  it('narrows by how far a title is, and says how many there are of each', () => {
    open();
    const stages = all('.shelf-stages label');
    expect(stages.map(({ textContent }) => textContent)).toEqual([
      'All 2',
      'Complete 1',
      'In progress 1',
      'Nothing earned 0',
    ]);
    act(() => stages[1]?.querySelector('input')?.click());
    expect(names()).toEqual(['Game 2']);
    act(() => stages[3]?.querySelector('input')?.click());
    expect(status()).toBe('No game matches.');
  });

  it('shows all games again where none is left, and the focus goes to the search', () => {
    const choice = { ...NO_CHOICES.library, platform: 'PS5', stage: 'untouched' } as const;
    const { onChoice } = open({ choice });
    expect(names()).toEqual([]);
    act(() => one('.shelf-clear').click());
    expect(names()).toEqual(['Game 1', 'Game 2']);
    expect(onChoice).toHaveBeenCalledExactlyOnceWith(NO_CHOICES.library);
    expect(document.activeElement).toBe(one('input[type=search]'));
    expect(all('.shelf-clear')).toEqual([]);
  });

  it('shows those that are hidden, too, where there are no others', () => {
    open({ titles: [titleLine(1, { isHidden: true })] });
    act(() => one('.shelf-clear').click());
    expect(names()).toEqual(['Game 1']);
  });

  it('passes over the choice of a platform that there are no titles for', () => {
    open({ choice: { ...NO_CHOICES.library, platform: 'PS3' } });
    expect(names()).toEqual(['Game 1', 'Game 2']);
    const [, platform] = all('.shelf-selects select') as HTMLSelectElement[];
    expect(platform?.value).toBe('');
  });

  it.each([
    ['changed', ['Journey', 'A Long Journey']],
    ['name', ['A Long Journey', 'Journey']],
  ] as const)('opens the best match at Enter, ordered by %s', (order, shown) => {
    const newest = titleLine(1, { name: 'A Long Journey' });
    const best = titleLine(2, { name: 'Journey' });
    const { onChoose } = open({
      titles: [newest, best],
      find: () => [best, newest],
      choice: { ...NO_CHOICES.library, order },
    });
    type('journey');
    expect(names()).toEqual(shown);
    pressEnter();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(best.npCommunicationId);
  });

  it('opens no match at Enter that is not shown', () => {
    const best = titleLine(1, { name: 'Journey', isHidden: true });
    const shown = titleLine(2, { name: 'A Long Journey' });
    const { onChoose } = open({ titles: [best, shown], find: () => [best, shown] });
    type('journey');
    pressEnter();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(shown.npCommunicationId);
  });

  it('says that titles are still coming, and that there are none, and which of both', () => {
    open({ titles: null });
    expect(status()).toBe('Getting your games ready…');
    open({ titles: [], isReading: true });
    expect(status()).toBe('Your games appear here as they are read.');
    open({ titles: [] });
    expect(status()).toBe('PlayStation has no trophies for this account yet.');
  });

  it('draws a portion of 10,000 titles, tells a reader of all, and draws more where the focus is', () => {
    open({ titles: MANY });
    expect(names()).toHaveLength(24);
    expect(one('.titles li').getAttribute('aria-setsize')).toBe('10000');
    act(() => all('.title')[23]?.focus());
    expect(names()).toHaveLength(74);
  });

  it('shows the trophies of the chosen title, with its name above, and marks it in the list', () => {
    open({ chosen: 'NPWR00002_00' });
    expect(one('h2 bdi').textContent).toBe('Game 2');
    expect(one('.trophies')).toBeTruthy();
    expect(one('[aria-current] bdi').textContent).toBe('Game 2');
  });

  it('gives the focus back to the title when its trophies are left', () => {
    open({ chosen: 'NPWR00002_00' });
    open({ chosen: null });
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe('Game 2');
  });

  it('gives the focus to the search when the title that is left is not drawn', () => {
    open({ titles: MANY, chosen: 'NPWR05000_00' });
    open({ titles: MANY, chosen: null });
    expect(document.activeElement).toBe(search());
  });

  it('has a way back from the trophies', () => {
    const { onChoose } = open({ chosen: 'NPWR00002_00' });
    act(() => one('.back').click());
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(null);
  });
});
