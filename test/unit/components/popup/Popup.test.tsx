// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../../components/popup/Popup.tsx';
import { refusalSentence } from '../../../../components/popup/refusalSentence.ts';
import type { KeptTitles, PopupActions, PopupProps } from '../../../../components/popup/view.ts';
import type { PopupView, SignedInView, SignInRefusal } from '../../../../lib/messages/popup.ts';
import { STEPS, STORIES } from '../achievements/samples.ts';
import { ENGLISH } from '../english.ts';
import { DAY, DEFAULT_SETTINGS, grades, MINUTE, NOW, titleLine } from '../samples.ts';

const NPSSO = 'a1B2'.repeat(16);
const SIGNED_IN: SignedInView = {
  state: 'signed-in',
  accountId: '9000000000000000001',
  onlineId: 'lamp_collector',
  avatarUrl: null,
  staysSignedIn: true,
  signedInUntil: NOW + 55 * DAY,
  level: { level: 403, tier: 5, progress: 67, pointsToNext: 620 },
  earned: grades(37, 355, 1116, 5225),
  trouble: null,
};
const CALM: PopupView = {
  account: SIGNED_IN,
  library: { games: 312, linked: 312, isRead: true, syncedAt: NOW - 5 * MINUTE },
  settings: DEFAULT_SETTINGS,
  budget: { used: 12, limit: 240, freeAt: null, stoppedUntil: null, waiting: 0 },
  cache: 'working',
  leftBehind: false,
  removal: null,
  settingsRefusedAt: null,
};
const SIGNED_OUT: PopupView = { ...CALM, account: { state: 'signed-out', refusal: null } };
const SIGNING_IN: PopupView = { ...CALM, account: { state: 'signing-in', step: 'asking' } };

const TITLES: KeptTitles = {
  hasTitles: true,
  recent: [titleLine(1), titleLine(2), titleLine(3)],
  onPage: [],
  find: (query) => (query === 'none' ? [] : [titleLine(7), titleLine(1)]),
};

function open(
  view: PopupView | null,
  kept: PopupProps['kept'] = { person: SIGNED_IN, titles: TITLES },
  isReading = false,
  connections: PopupProps['connections'] = [],
) {
  const actions = {
    onSignIn: vi.fn<PopupActions['onSignIn']>(),
    onSignInWithNpsso: vi.fn<PopupActions['onSignInWithNpsso']>(),
    onCancel: vi.fn<PopupActions['onCancel']>(),
    onSignOut: vi.fn<PopupActions['onSignOut']>(),
    onRetry: vi.fn<PopupActions['onRetry']>(),
    onGrantAccess: vi.fn<PopupActions['onGrantAccess']>(),
    onOpenTitle: vi.fn<PopupActions['onOpenTitle']>(),
    onOpenConnection: vi.fn<PopupActions['onOpenConnection']>(),
    onOpenLibrary: vi.fn<PopupActions['onOpenLibrary']>(),
    onOpenOptions: vi.fn<PopupActions['onOpenOptions']>(),
  };
  act(() =>
    render(
      <Popup
        {...actions}
        view={view}
        kept={kept}
        connections={connections}
        isReading={isReading}
        theme="system"
        titleAddress={(id) => `library.html?set=${id}`}
        connectionAddress={(id) => `achievements.html?connection=${id}`}
        npssoPage="https://accounts.example/npsso"
        language={ENGLISH}
        now={NOW}
      />,
      document.body,
    ),
  );
  return actions;
}

function get<Kind extends HTMLElement>(selector: string): Kind {
  const found = document.body.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

/** The one button of exactly this name. */
function button(name: string): HTMLButtonElement {
  const named = [...document.body.querySelectorAll('button')].filter(
    ({ textContent }) => textContent === name,
  );
  expect(named, `buttons named ${name}`).toHaveLength(1);
  return named[0] as HTMLButtonElement;
}

const buttons = () => [...document.body.querySelectorAll('button')].map((b) => b.textContent);
const press = (name: string) => act(() => button(name).click());
const said = () => get('main').textContent.replaceAll(/\s+/g, ' ');

function paste(text: string) {
  const field = get<HTMLInputElement>('input[type=password]');
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

afterEach(() => act(() => render(null, document.body)));

describe('signed out', () => {
  it('signs in by one button, for this browser session only unless asked', () => {
    const { onSignIn } = open(SIGNED_OUT);
    press('Sign in');
    expect(onSignIn).toHaveBeenCalledExactlyOnceWith({ stay: false });
  });

  it('stays signed in when the person asks for it', () => {
    const { onSignIn } = open(SIGNED_OUT);
    act(() => get('input[type=checkbox]').click());
    press('Sign in');
    expect(onSignIn).toHaveBeenCalledExactlyOnceWith({ stay: true });
  });

  it('has the other way folded away', () => {
    open(SIGNED_OUT);
    expect(get<HTMLDetailsElement>('details').open).toBe(false);
    expect(get('summary').textContent).toBe('Other ways to sign in');
  });

  it('shows nobody’s figures', () => {
    open(SIGNED_OUT);
    expect(buttons()).toEqual(['Sign in', 'Use this code']);
    expect(said()).not.toContain('requests used');
  });
});

describe('the npsso field', () => {
  it('hides what is in it, is not remembered, and says where an npsso comes from', () => {
    open(SIGNED_OUT);
    const field = get<HTMLInputElement>('input[type=password]');
    expect(field.autocomplete).toBe('off');
    expect(get(`[for="${field.id}"]`).textContent).toBe('npsso code');
    expect(get(`[id="${field.getAttribute('aria-describedby')}"]`).textContent).toContain(
      'never stored',
    );
    expect(get<HTMLAnchorElement>('a').href).toBe('https://accounts.example/npsso');
  });

  it.each([
    ['the code', NPSSO],
    ['the whole answer', `{"npsso":"${NPSSO}"}`],
  ])('sends the npsso out of %s, and keeps nothing', (_, pasted) => {
    const { onSignInWithNpsso } = open(SIGNED_OUT);
    act(() => get('input[type=checkbox]').click());
    paste(pasted);
    press('Use this code');
    expect(onSignInWithNpsso).toHaveBeenCalledExactlyOnceWith({ npsso: NPSSO, stay: true });
    expect(get<HTMLInputElement>('input[type=password]').value).toBe('');
  });

  it('says that rubbish is rubbish, before anything is sent', () => {
    const { onSignInWithNpsso } = open(SIGNED_OUT);
    paste('rubbish');
    press('Use this code');
    expect(onSignInWithNpsso).not.toHaveBeenCalled();
    const field = get<HTMLInputElement>('input[type=password]');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(get('[role=alert]').textContent).toBe('That is not an npsso; it has 64 characters.');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(get('[role=alert]').id);
  });

  it('takes its reproach back once the paste is right', () => {
    open(SIGNED_OUT);
    paste('rubbish');
    press('Use this code');
    paste(NPSSO);
    press('Use this code');
    expect(document.body.querySelector('[role=alert]')).toBeNull();
  });
});

/** By refusal, so that a new one cannot be forgotten here. */
const REFUSALS = Object.keys({
  declined: 0,
  'no-session': 0,
  'needs-attention': 0,
  'wrong-npsso': 0,
  'expired-code': 0,
  expired: 0,
  offline: 0,
  blocked: 0,
  unavailable: 0,
  'rate-limited': 0,
  malformed: 0,
  'permission-withheld': 0,
  interrupted: 0,
} satisfies Record<SignInRefusal, 0>) as SignInRefusal[];

describe('a failed sign-in', () => {
  it.each(REFUSALS)('%s is told in one clear sentence, and can be tried again', (refusal) => {
    open({ ...CALM, account: { state: 'signed-out', refusal } });
    const told = get('[role=alert] p').textContent;
    expect(told).toMatch(/^[A-Z].+\.$/);
    expect(told).toBe(refusalSentence(refusal, ENGLISH.words));
    expect(buttons()).toContain('Sign in');
  });

  it('is told by a sentence of its own', () => {
    const sentences = REFUSALS.map((refusal) => refusalSentence(refusal, ENGLISH.words));
    expect(new Set(sentences).size).toBe(REFUSALS.length);
  });

  it('for want of access offers to ask for it', () => {
    const { onGrantAccess } = open({
      ...CALM,
      account: { state: 'signed-out', refusal: 'permission-withheld' },
    });
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledOnce();
  });
});

describe('signing in', () => {
  it.each([
    ['asking', 'Asking PlayStation…'],
    ['at-sony', 'Finish signing in on PlayStation’s page.'],
  ] as const)('%s says what goes on, and can be cancelled', (step, sentence) => {
    const { onCancel } = open({ ...CALM, account: { state: 'signing-in', step } });
    expect(get('.signing-in [role=status]').textContent).toContain(sentence);
    expect(buttons()).toEqual(['Cancel']);
    press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('is told where a screen reader listens already', () => {
    open(SIGNED_OUT);
    const listened = [...document.body.querySelectorAll('[role=status]')];
    open(SIGNING_IN);
    expect(listened).toContain(get('.signing-in [role=status]'));
  });

  it('leaves the focus on what stands in place of what was pressed', () => {
    open(SIGNED_OUT);
    button('Sign in').focus();
    open(SIGNING_IN);
    expect(document.activeElement).toBe(button('Cancel'));
    open(SIGNED_OUT);
    expect(document.activeElement).toBe(button('Sign in'));
    open(SIGNING_IN);
    open(CALM);
    expect(document.activeElement).toBe(get('input[type=search]'));
  });

  it('leaves the focus where the person has put it', () => {
    open(SIGNED_OUT);
    expect(document.activeElement).toBe(document.body);
    open(SIGNED_OUT, undefined, false, [STORIES]);
    get('.connections a').focus();
    open(SIGNING_IN, undefined, false, [STORIES]);
    expect(document.activeElement).toBe(get('.connections a'));
  });
});

describe('after a try that failed', () => {
  it('what was ticked is still ticked, and the field for an npsso is open when that was wrong', () => {
    open(SIGNED_OUT);
    act(() => get<HTMLInputElement>('input[type=checkbox]').click());
    open(SIGNING_IN);
    open({ ...SIGNED_OUT, account: { state: 'signed-out', refusal: 'wrong-npsso' } });
    expect(get<HTMLInputElement>('input[type=checkbox]').checked).toBe(true);
    expect(get<HTMLDetailsElement>('details').open).toBe(true);
  });
});

describe('signed in', () => {
  it('shows who, level, tier, the way to the next level, and trophies by grade', () => {
    open(CALM);
    expect(get('h1').textContent).toBe('lamp_collector');
    expect(said()).toContain('Level 403');
    expect(said()).toContain('Silver, tier 5');
    expect(said()).toContain('620 points to level 404');
    expect(get('[role=progressbar]').getAttribute('aria-valuenow')).toBe('67');
    expect(
      [...document.body.querySelectorAll('.grades .unseen')].map((c) => c.textContent),
    ).toEqual(['37 platinum', '355 gold', '1,116 silver', '5,225 bronze']);
  });

  it.each([
    [1, 'Bronze'],
    [3, 'Bronze'],
    [4, 'Silver'],
    [6, 'Silver'],
    [7, 'Gold'],
    [9, 'Gold'],
    [10, 'Platinum'],
  ])('calls tier %d %s', (tier, word) => {
    const level = { level: 1, tier, progress: 0, pointsToNext: 1 };
    open({ ...CALM, account: { ...SIGNED_IN, level } });
    expect(said()).toContain(`${word}, tier ${tier}`);
    expect(said()).toContain('1 point to level 2');
  });

  it('opens before anything of the account is known', () => {
    open(
      {
        ...CALM,
        account: { ...SIGNED_IN, onlineId: null, level: null, earned: null },
      },
      null,
    );
    expect(get('h1').textContent).toBe('Signed in');
    expect(buttons()).toEqual(['Library', 'Options', 'Sign out']);
    expect(get('.finder [role=status]').textContent).toBe('');
  });

  it('shows a cup where the picture does not load', () => {
    open({ ...CALM, account: { ...SIGNED_IN, avatarUrl: 'https://pictures.example/me.png' } });
    act(() => {
      get('.avatar img').dispatchEvent(new Event('error'));
    });
    expect(document.body.querySelector('.avatar img')).toBeNull();
    expect(document.body.querySelector('.avatar .cup')).not.toBeNull();
  });

  it('says how long the sign-in holds, and ends it', () => {
    const { onSignOut } = open(CALM);
    expect(said()).toContain('Signed in until 6 May 2026');
    press('Sign out');
    expect(onSignOut).toHaveBeenCalledOnce();

    const signedInUntil = NOW + 45 * MINUTE;
    open({ ...CALM, account: { ...SIGNED_IN, staysSignedIn: false, signedInUntil } });
    expect(said()).toContain('Signed in until 13:05');
  });
});

describe('the request budget', () => {
  it('is told in plain words and by a meter', () => {
    open(CALM);
    expect(said()).toContain('12 of 240 requests used in the last 15 minutes.');
    const meter = get('meter');
    // The attributes: happy-dom 21 answers the properties of a meter as if none went beyond 1.
    expect(['value', 'min', 'max'].map((name) => meter.getAttribute(name))).toEqual([
      '12',
      '0',
      '240',
    ]);
  });

  it('tells what waits, and when the next request is free', () => {
    const freeAt = NOW + 5 * MINUTE;
    open({ ...CALM, budget: { ...CALM.budget, used: 240, freeAt, waiting: 3 } });
    expect(said()).toContain('3 requests are waiting. The next is free at 12:25.');
  });
});

describe('the library', () => {
  it('is counted once it is read', () => {
    const library = { games: 1312, linked: 1312, isRead: true, syncedAt: NOW - 5 * MINUTE };
    open({ ...CALM, library });
    expect(said()).toContain('1,312 games in your library.');
    expect(get('.library').textContent).toBe('Synced 5 minutes ago');
  });

  it('that was read within the last minute was just now', () => {
    const library = { games: 1, linked: 1, isRead: true, syncedAt: NOW - MINUTE + 1 };
    open({ ...CALM, library });
    expect(get('.library').textContent).toBe('Synced just now');
  });

  it('shows how far reading it has come', () => {
    open({ ...CALM, library: { games: 300, linked: 120, isRead: false, syncedAt: null } });
    expect(said()).toContain('Reading your games: 120 of 300.');
    const bar = get('.library [role=progressbar]');
    expect(bar.getAttribute('aria-valuenow')).toBe('120');
    expect(bar.querySelector('.value')?.getAttribute('width')).toBe('40');
  });

  it('is not spoken of before anything is known', () => {
    open({ ...CALM, library: null });
    expect(said()).not.toContain('in your library');
    expect(said()).not.toContain('Synced');
  });
});

describe('before the worker has spoken', () => {
  it('shows who was signed in and what changed last, and no way to sign in', () => {
    open(null);
    expect(get('h1').textContent).toBe('lamp_collector');
    expect(names()).toEqual(['Game 1', 'Game 2', 'Game 3']);
    expect(buttons()).toEqual(['Library', 'Options']);
  });

  it('shows nothing where nothing is kept', () => {
    open(null, null);
    expect(buttons()).toEqual([]);
    expect(document.body.querySelector('h1')).toBeNull();
  });

  it('does not show the titles of somebody whose sign-in has ended, once it speaks', () => {
    open({ ...CALM, account: { state: 'signed-out', refusal: 'expired' } });
    expect(names()).toEqual([]);
    expect(buttons()).toContain('Sign in');
  });
});

const names = () => [...document.body.querySelectorAll('.title bdi')].map((n) => n.textContent);
const search = () => get<HTMLInputElement>('input[type=search]');
function type(text: string) {
  act(() => {
    search().value = text;
    search().dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const key = (name: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });

describe('titles', () => {
  it('does not say that there are none where all of them are hidden', () => {
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, recent: [] } });
    expect(document.body.textContent).not.toContain(ENGLISH.words('titles.none'));
  });

  it('are those that changed last, behind the game of the page', () => {
    const onPage = [titleLine(3), titleLine(9)];
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, onPage } });
    expect(names()).toEqual(['Game 3', 'Game 9', 'Game 1', 'Game 2']);
    const marked = [...document.body.querySelectorAll('.on-page')];
    expect(marked.map(({ textContent }) => textContent)).toEqual(['on this page', 'on this page']);
  });

  it('are found by what is typed, in the order of the search', () => {
    open(CALM);
    expect(search().placeholder).toBe('Search your games');
    type('gam');
    expect(names()).toEqual(['Game 7', 'Game 1']);
    expect(get('.finder [role=status]').textContent).toBe('2 games found.');
    type(' ');
    expect(names()).toEqual(['Game 1', 'Game 2', 'Game 3']);
  });

  it('that may still come are not said to be none', () => {
    const kept = { person: SIGNED_IN, titles: { ...TITLES, hasTitles: false, recent: [] } };
    open(CALM, kept, true);
    expect(said()).not.toContain('no trophies for this account');
    open(CALM, kept, false);
    expect(said()).toContain('no trophies for this account');
  });

  it('that are not found are said to be none', () => {
    open(CALM);
    type('none');
    expect(get('.finder [role=status]').textContent).toBe('No game of yours has such a name.');
  });

  it('are said to be coming, when one types before they are read', () => {
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, find: null } });
    type('gam');
    expect(get('.finder [role=status]').textContent).toBe('Getting your games ready…');
  });

  it('are opened by an Enter that was pressed before they were read, once', () => {
    const UNREAD = { person: SIGNED_IN, titles: { ...TITLES, find: null } };
    open(CALM, UNREAD);
    type('gam');
    search().focus();
    key('Enter');
    const { onOpenTitle } = open(CALM);
    expect(onOpenTitle).toHaveBeenCalledExactlyOnceWith(titleLine(7).npCommunicationId);
    expect(open(CALM).onOpenTitle).not.toHaveBeenCalled();
  });

  it('are not opened by an Enter after which the person typed on', () => {
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, find: null } });
    type('gam');
    search().focus();
    key('Enter');
    type('game');
    expect(open(CALM).onOpenTitle).not.toHaveBeenCalled();
  });

  it('are opened by a press', () => {
    const { onOpenTitle } = open(CALM);
    act(() => get('li:nth-child(2) .title').click());
    expect(onOpenTitle).toHaveBeenCalledExactlyOnceWith('NPWR00002_00');
  });

  it('are links, so that the browser opens them in a tab of its own where a person asks for it', () => {
    const { onOpenTitle } = open(CALM);
    const link = get<HTMLAnchorElement>('.title');
    expect(link.getAttribute('href')).toBe('library.html?set=NPWR00001_00');
    const press = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    act(() => {
      link.dispatchEvent(press);
    });
    expect(press.defaultPrevented).toBe(false);
    expect(onOpenTitle).not.toHaveBeenCalled();
  });

  it('are reached by the arrow keys from the field, which has the focus at first', () => {
    open(CALM);
    expect(document.activeElement).toBe(search());
    key('ArrowDown');
    key('ArrowDown');
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe('Game 2');
    key('End');
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe('Game 3');
    key('ArrowDown');
    expect(document.activeElement?.querySelector('bdi')?.textContent).toBe('Game 3');
    key('Home');
    key('ArrowUp');
    expect(document.activeElement).toBe(search());
  });

  it('are one stop of the Tab key: the one that had the focus last', () => {
    open(CALM);
    const stops = () =>
      [...document.body.querySelectorAll<HTMLElement>('.title')].map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    key('ArrowDown');
    key('ArrowDown');
    expect(stops()).toEqual([-1, 0, -1]);
  });

  it('open by Enter from the field: the best of what is found, and none without a search', () => {
    const { onOpenTitle } = open(CALM);
    key('Enter');
    expect(onOpenTitle).not.toHaveBeenCalled();
    type('gam');
    key('Enter');
    expect(onOpenTitle).toHaveBeenCalledExactlyOnceWith('NPWR00007_00');
  });

  it('that are complete say so in the colour of platinum', () => {
    const recent = [titleLine(1, { progress: 100 }), titleLine(2)];
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, recent } });
    const shown = [...document.body.querySelectorAll('.title b')];
    expect(shown.map(({ textContent, className }) => [textContent, className])).toEqual([
      ['100%', 'platinum'],
      ['50%', ''],
    ]);
  });

  it('show a cup where the picture does not load', () => {
    const iconUrl = 'https://pictures.example/icon.png';
    const recent = [titleLine(1, { iconUrl })];
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, recent } });
    expect(get<HTMLImageElement>('.title img').referrerPolicy).toBe('no-referrer');
    act(() => {
      get('.title img').dispatchEvent(new Event('error'));
    });
    expect(document.body.querySelector('.title .cup')).not.toBeNull();
  });

  it('have names that are text, whatever they are made of', () => {
    const name = '<img src=x onerror=alert(1)> \u202egnihton';
    open(CALM, { person: SIGNED_IN, titles: { ...TITLES, recent: [titleLine(1, { name })] } });
    expect(names()).toEqual([name]);
    expect(document.body.querySelector('.title img')).toBeNull();
  });
});

describe('the ways on', () => {
  it('lead to the library and the options', () => {
    const { onOpenLibrary, onOpenOptions } = open(CALM);
    press('Library');
    press('Options');
    expect(onOpenLibrary).toHaveBeenCalledOnce();
    expect(onOpenOptions).toHaveBeenCalledOnce();
  });
});

describe('what a person should know first', () => {
  const until = NOW + 105 * MINUTE;

  it('is nothing when all is well', () => {
    open(CALM);
    expect(get('.told').textContent).toBe('');
  });

  it.each([
    ['the worker has not spoken yet', null],
    ['all was well', CALM],
  ])('comes where a screen reader listens already, when %s', (_, before) => {
    open(before);
    const listened = get('.told[role=status]');
    open({ ...CALM, account: { ...SIGNED_IN, trouble: { kind: 'unavailable' } } });
    expect(listened.textContent).toContain('does not answer');
    expect(listened.isConnected).toBe(true);
  });

  it('is the trouble, and a new try', () => {
    const { onRetry } = open({
      ...CALM,
      account: { ...SIGNED_IN, trouble: { kind: 'unavailable' } },
    });
    expect(get('.told[role=status]').textContent).toContain('does not answer');
    press('Try again');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('is the access that the browser withholds, and a way to give it', () => {
    const { onGrantAccess } = open({
      ...CALM,
      account: { ...SIGNED_IN, trouble: { kind: 'permission-withheld' } },
    });
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledOnce();
    expect(buttons()).not.toContain('Try again');
  });

  it('is said once, though account and budget both know of the wait', () => {
    open({
      ...CALM,
      account: { ...SIGNED_IN, trouble: { kind: 'rate-limited', until } },
      budget: { ...CALM.budget, stoppedUntil: until },
    });
    expect(said().match(/asked us to wait until 14:05/g)).toHaveLength(1);
  });

  it.each([
    ['unavailable', 'The browser gives us no storage'],
    ['full', 'The browser’s storage is full'],
  ] as const)('is that the cache is %s', (cache, sentence) => {
    open({ ...SIGNED_OUT, cache });
    expect(get('[role=status]').textContent).toContain(sentence);
  });
});

describe('connections to Trophy', () => {
  const connections = () => [...document.body.querySelectorAll<HTMLElement>('.connections a')];
  const words = (element: Element | undefined) =>
    element?.textContent.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');

  it.each([
    ['in', CALM],
    ['out', SIGNED_OUT],
  ])('are shown while somebody is signed %s', (_, view) => {
    const { onOpenConnection } = open(view, undefined, false, [STORIES]);
    const [row] = connections();
    expect(row?.getAttribute('href')).toBe('achievements.html?connection=c-1');
    const text = words(row);
    for (const part of ['Inkwell', '2 of 3', 'Newest: Novice Writer, 2 days ago'])
      expect(text).toContain(part);
    expect(words(get('.connections header'))).toBe('AchievementsUpdated 1 hour ago');
    act(() => row?.click());
    expect(onOpenConnection).toHaveBeenCalledExactlyOnceWith('c-1');
  });

  it('have no place where there are none', () => {
    open(CALM);
    expect(document.body.querySelector('.connections')).toBeNull();
  });

  it('stand below all that was there before they came', () => {
    open(CALM, undefined, false, [STORIES]);
    const finder = get('.finder');
    const position = finder.compareDocumentPosition(get('.connections'));
    expect(position & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('tell their trouble beside what is kept, or by itself', () => {
    const trouble = { kind: 'offline' } as const;
    open(CALM, undefined, false, [
      { ...STORIES, trouble },
      { ...STEPS, trouble },
    ]);
    const [stories, steps] = connections().map(words);
    expect(stories).toContain('You are offline. Showing what was saved 1 hour ago.');
    expect(stories).toContain('2 of 3');
    expect(steps?.trim()).toBe('StepwiseYou are offline.');
  });
});
