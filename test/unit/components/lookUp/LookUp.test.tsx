// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LookUp } from '../../../../components/lookUp/LookUp.tsx';
import type { LookUpProps } from '../../../../components/lookUp/view.ts';
import { createCandidates } from '../../../../lib/lookUp/candidates.ts';
import type { KeptLookUp, LookUp as What } from '../../../../lib/lookUp/lookUp.ts';
import { createNameIndex } from '../../../../lib/names/index.ts';
import { ENGLISH } from '../english.ts';
import { titleLine } from '../samples.ts';

const ONE = { ...titleLine(1), name: 'Hollow Orchard' };
const STACKS = [
  { ...titleLine(2), name: 'Glass Meridian' },
  { ...titleLine(3), name: 'Glass Meridian' },
];
const TITLES = [ONE, ...STACKS];
const ALL = createCandidates(createNameIndex(TITLES));

let lookUps = 0;
function kept(lookUp: What): KeptLookUp {
  lookUps += 1;
  return { lookUp, id: `${lookUps}` };
}
const text = (name: string) => kept({ kind: 'text', text: name });

/** A small library is searched before the browser draws; so all that is seen is what stands there then. */
async function open(changed: Partial<LookUpProps> = {}): Promise<{ onSignIn: () => void }> {
  const onSignIn = vi.fn<() => void>();
  act(() =>
    render(
      <LookUp
        kept={null}
        account="signed-in"
        titles={{ hasTitles: true, recent: TITLES, isReading: false, candidatesOf: ALL }}
        theme="system"
        language={ENGLISH}
        trophiesOf={({ subject }, onBack) => (
          <button type="button" class="asked" onClick={onBack}>
            {JSON.stringify(subject)}
          </button>
        )}
        titleAddress={(id) => `library.html?set=${id}`}
        storeSearch={(name) => `https://store.example/${encodeURIComponent(name)}`}
        onSignIn={onSignIn}
        {...changed}
      />,
      document.body,
    ),
  );
  await searched();
  return { onSignIn };
}
const searched = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const LOADING: LookUpProps['titles'] = {
  hasTitles: true,
  recent: TITLES,
  isReading: true,
  candidatesOf: null,
};

afterEach(() => render(null, document.body));

const asked = () => JSON.parse(document.querySelector('.asked')?.textContent || 'null');
const rows = () => [...document.querySelectorAll('a.title')].map((row) => row.getAttribute('href'));
const field = () => document.querySelector<HTMLInputElement>('input[type=search]');
const status = () => document.querySelector('[role=status]')?.textContent;
async function press(key: string, target: Element | null = document.activeElement) {
  act(() => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await searched();
}
async function typed(value: string) {
  act(() => {
    const input = field();
    if (!input) throw new Error('There is no field.');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await searched();
}
const set = ({ npCommunicationId }: { npCommunicationId: string }) => ({
  kind: 'set',
  npCommunicationId,
});

test('a name out of an address is shown among the candidates, and opens nothing by itself', async () => {
  await open({ kept: kept({ kind: 'slug', text: ONE.name }) });
  expect(asked()).toBeNull();
  expect(rows()).toContain(`library.html?set=${ONE.npCommunicationId}`);
  await open({ kept: text(ONE.name) });
  expect(asked()).not.toBeNull();
});

describe('a lookup of a name', () => {
  test('opens the one title that has it, with the way back to the list', async () => {
    await open({ kept: text('hollow orchard') });
    expect(asked()).toEqual(set(ONE));
    act(() => document.querySelector<HTMLElement>('.asked')?.click());
    expect(field()?.value).toBe('hollow orchard');
    expect(rows()).toEqual([`library.html?set=${ONE.npCommunicationId}`]);
    expect(document.activeElement).toBe(document.querySelector('a.title'));
  });

  test('leaves the choice between stacks to the person', async () => {
    await open({ kept: text('Glass Meridian') });
    expect(asked()).toBeNull();
    expect(rows()).toHaveLength(2);
    expect(status()).toBe('2 games found.');
    expect(document.querySelector('h2')?.textContent).toBe('Same name');
    expect(document.querySelector('.elsewhere')).toBeNull();
  });

  test('opens nothing that has only a part of it', async () => {
    await open({ kept: text('Glass') });
    expect(asked()).toBeNull();
    expect(rows()).toHaveLength(2);
    expect(document.querySelector('.elsewhere a')?.textContent).toContain('“Glass”');
  });

  test('waits until the titles are known', async () => {
    const lookUp = text('Hollow Orchard');
    await open({ kept: lookUp, titles: LOADING });
    expect(status()).toBe('Getting your games ready…');
    await open({ kept: lookUp });
    expect(asked()).toEqual(set(ONE));
  });

  test('waits for the first titles of a library that is only being read', async () => {
    const lookUp = text('Hollow Orchard');
    const candidatesOf = createCandidates(createNameIndex([]));
    await open({
      kept: lookUp,
      titles: { hasTitles: false, recent: [], isReading: true, candidatesOf },
    });
    await open({ kept: lookUp });
    expect(asked()).toEqual(set(ONE));
  });

  test('opens nothing by itself any more once the person has gone on', async () => {
    const lookUp = text('Hollow Orchard');
    await open({ kept: lookUp, titles: LOADING });
    await typed('Hollow Orchard');
    await open({ kept: lookUp });
    expect(asked()).toBeNull();
    expect(rows()).toHaveLength(1);
  });

  test('says that there is none, and where else to look', async () => {
    await open({ kept: text('<b>Nowhere</b>') });
    expect(status()).toBe('No game of yours has such a name.');
    const link = document.querySelector<HTMLAnchorElement>('.elsewhere a');
    expect(link?.getAttribute('href')).toBe('https://store.example/%3Cb%3ENowhere%3C%2Fb%3E');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(document.querySelector('main b')).toBeNull();
  });

  test('is never said to have none while it is searched, and a newer name ends the search', async () => {
    const searches: { name: string; signal: AbortSignal; end: () => void }[] = [];
    const candidatesOf: typeof ALL = async (name, signal) => {
      await new Promise<void>((end) => searches.push({ name, signal, end }));
      return ALL(name, signal);
    };
    await open({ titles: { hasTitles: true, recent: TITLES, isReading: false, candidatesOf } });
    await typed('Nowhere');
    await typed('Glass');
    expect([status(), rows().length]).toEqual(['', 3]);
    expect(searches.map(({ name, signal }) => [name, signal.aborted])).toEqual([
      ['Nowhere', true],
      ['Glass', false],
    ]);
    for (const { end } of searches) end();
    await searched();
    expect([status(), rows().length]).toEqual(['2 games found.', 2]);
    // What was found stays until there is something in its place, and nobody else sees it.
    await typed('Hollow');
    expect([status(), rows().length]).toEqual(['2 games found.', 2]);
    await open({ titles: LOADING });
    expect(status()).toBe('Getting your games ready…');
    expect(rows()).toEqual([]);
    await open({ titles: { hasTitles: false, recent: [], isReading: false, candidatesOf } });
    expect(rows()).toEqual([]);
  });

  test('that was looked up shows no other games while it is searched', async () => {
    const candidatesOf = () => new Promise<never>(() => {});
    const titles = { hasTitles: true, recent: TITLES, isReading: false };
    await open({ kept: text('Glass'), titles: { ...titles, candidatesOf: null } });
    await open({ kept: text('Glass'), titles: { ...titles, candidatesOf } });
    expect(rows()).toEqual([]);
  });

  test('does not say that there is none for good while the library is read', async () => {
    const titles = { hasTitles: true, recent: TITLES, isReading: true, candidatesOf: ALL };
    await open({ kept: text('Nowhere'), titles });
    expect(status()).toMatch(/so far/);
  });
});

describe('a lookup', () => {
  test('by id opens its trophies at once, whatever is cached', async () => {
    const game = { conceptId: '10002075', npTitleIds: [] };
    await open({
      kept: kept({ kind: 'game', game, isAnnounced: false, language: null }),
      titles: LOADING,
    });
    expect(asked()).toEqual({ kind: 'game', game, isAnnounced: false });
    await open({ kept: kept({ kind: 'set', npCommunicationId: 'NPWR00001_00' }) });
    expect(asked()).toEqual({ kind: 'set', npCommunicationId: 'NPWR00001_00' });
  });

  test('takes the place of the one before, and the same is not opened twice', async () => {
    const first = text('Hollow Orchard');
    await open({ kept: first });
    act(() => document.querySelector<HTMLElement>('.asked')?.click());
    await open({ kept: first });
    expect(asked()).toBeNull();
    await open({ kept: text('Hollow Orchard') });
    expect(asked()).toEqual(set(ONE));
  });

  test.each([
    [{ kind: 'asking' }, 'Asking the page which game it is about…'],
    [{ kind: 'nothing', why: 'not-chosen' }, 'Nothing is selected. Type the name of a game.'],
    [
      { kind: 'nothing', why: 'no-game' },
      'This link or page does not lead to one game. Type the name of the game.',
    ],
  ] as const)('of %j says what is missing', async (lookUp, sentence) => {
    await open({ kept: kept(lookUp) });
    expect(status()).toBe(sentence);
    expect(field()?.value).toBe('');
    expect(rows()).toHaveLength(lookUp.kind === 'asking' ? 0 : 3);
  });
});

describe('by keys', () => {
  test('the field has the focus, arrows lead to the candidates, Escape back', async () => {
    await open({ kept: text('Glass Meridian') });
    expect(document.activeElement).toBe(field());
    await press('ArrowDown');
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe(rows()[1]);
    await press('Escape');
    expect(document.activeElement).toBe(field());
  });

  test('Enter in the field opens what is sure, and nothing else', async () => {
    await open();
    await typed('Glass Meridian');
    await press('Enter', field());
    expect(asked()).toBeNull();
    await typed('Hollow Orchard');
    expect(asked()).toBeNull();
    await press('Enter', field());
    expect(asked()).toEqual(set(ONE));
  });

  test('Enter in the field looks a typed id up as one', async () => {
    await open();
    await typed('CUSA-00207');
    await press('Enter', field());
    expect(asked()).toMatchObject({ game: { npTitleIds: ['CUSA00207_00'] } });
  });

  test('Enter in the field looks up the name in a pasted address, and leaves the choice', async () => {
    await open();
    await typed('https://www.playstation.com/en-us/games/hollow-orchard-ps4/');
    await press('Enter', field());
    expect(field()?.value).toBe('hollow orchard');
    expect(rows()).toEqual([`library.html?set=${ONE.npCommunicationId}`]);
    expect(asked()).toBeNull();
  });
});

describe('who is not signed in', () => {
  test.each([
    ['signed-out', 'Sign in to see your trophies here.'],
    ['expired', 'Your sign-in has ended. Sign in again to see your trophies.'],
  ] as const)('is invited when %s', async (account, sentence) => {
    const { onSignIn } = await open({ account, kept: text('Hollow Orchard') });
    expect(status()).toBe(sentence);
    expect(field()).toBeNull();
    document.querySelector<HTMLElement>('button')?.click();
    expect(onSignIn).toHaveBeenCalledOnce();
  });
});
