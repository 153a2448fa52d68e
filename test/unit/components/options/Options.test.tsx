// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../../components/options/Options.tsx';
import type { OptionsActions, OptionsProps } from '../../../../components/options/view.ts';
import type { ConnectionsView } from '../../../../lib/messages/connections.ts';
import { DEFAULT_GUIDES, MOST_GUIDES } from '../../../../lib/settings/guides.ts';
import type { Settings } from '../../../../lib/settings/settings.ts';
import { readSettingsFile, settingsFileOf } from '../../../../lib/settings/settingsFile.ts';
import { ENGLISH } from '../english.ts';
import { DEFAULT_SETTINGS, NOW } from '../samples.ts';

const NO_CONNECTIONS: ConnectionsView = {
  connections: [],
  adding: { state: 'idle' },
  tested: null,
};

afterEach(() => act(() => render(null, document.body)));

/** The page over settings that a worker would keep. */
function open(given: Partial<OptionsProps> = {}) {
  const actions = {
    onChange: vi.fn<OptionsActions['onChange']>(),
    onExport: vi.fn<OptionsActions['onExport']>(),
    onAddConnection: vi.fn<OptionsActions['onAddConnection']>(async () => true),
    onRenameConnection: vi.fn<OptionsActions['onRenameConnection']>(),
    onTestConnection: vi.fn<OptionsActions['onTestConnection']>(),
    onRemoveConnection: vi.fn<OptionsActions['onRemoveConnection']>(),
    onGrantAccess: vi.fn<OptionsActions['onGrantAccess']>(),
    onClearCache: vi.fn<OptionsActions['onClearCache']>(),
    onSignOut: vi.fn<OptionsActions['onSignOut']>(),
  };
  let props: OptionsProps = {
    settings: DEFAULT_SETTINGS,
    usualGuides: DEFAULT_GUIDES,
    mostGuides: MOST_GUIDES,
    account: 'signed-in',
    games: 300,
    connections: NO_CONNECTIONS,
    removal: null,
    isRefused: false,
    language: ENGLISH,
    now: () => NOW,
    readFile: readSettingsFile,
    ...actions,
    ...given,
  };
  const show = (changes: Partial<OptionsProps>) => {
    props = { ...props, ...changes };
    act(() => render(<Options {...props} />, document.body));
  };
  actions.onChange.mockImplementation((settings) => show({ settings }));
  show({});
  return { ...actions, show, settings: (): Settings => props.settings };
}

function get<Kind extends HTMLElement>(selector: string): Kind {
  const found = document.body.querySelector<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

const all = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)];

function press(name: string): void {
  const found = all('button').find(
    (button) => (button.getAttribute('aria-label') || button.textContent) === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  found.focus();
  act(() => found.click());
}

function type(selector: string, text: string): void {
  const field = get<HTMLInputElement>(selector);
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const inside = (selector: string) => get(selector).shadowRoot?.innerHTML ?? '';
const shownSettings = () =>
  all('[data-setting]')
    .filter((setting) => !setting.hidden)
    .map(({ dataset }) => dataset.setting);
const said = (setting: string) =>
  all(`[data-setting=${setting}] [role=status]`)
    .map(({ textContent }) => textContent)
    .join('');

describe('each option has a preview that follows it', () => {
  test('the theme: a card in it', () => {
    const { settings } = open();
    expect(inside('.sample-card')).toContain('prefers-color-scheme: light');
    act(() => get('[name=theme][value=light]').click());
    expect(settings().theme).toBe('light');
    expect(inside('.sample-card')).toContain('color-scheme: light');
    expect(inside('.sample-card')).not.toContain('prefers-color-scheme');
    expect(inside('.sample-card')).toContain('53');
  });

  test('the mark of games that were not played', () => {
    open();
    expect(get('.sample-tile.unplayed').textContent).toBe('');
    act(() => get('[data-setting=unplayed] input').click());
    expect(get('.sample-tile.unplayed').textContent).toBe('Not played');
  });

  test('the rarity on badges, to the eye and to a screen reader', () => {
    open();
    const badge = '[data-setting=rarity] .sample-tile.complete [role=img]';
    expect(inside(badge)).not.toContain('31.6%');
    act(() => get('[data-setting=rarity] input').click());
    expect(inside(badge)).toContain('31.6%');
    expect(get(badge).getAttribute('aria-label')).toContain('31.6% of players have the platinum');
  });

  test.each([
    ['ask', 'Press to reveal', false],
    ['always', 'The Darkened Quay', false],
    ['never', 'Hidden trophy', true],
  ] as const)('hidden trophies: %s', (choice, text, isForGood) => {
    open();
    act(() => get(`[name=hidden][value=${choice}]`).click());
    expect(inside('.sample-rows')).toContain(text);
    // One that is earned is never covered.
    expect(inside('.sample-rows')).toContain('Keeper of the Seventh Lamp');
    const reveal = get('.sample-rows').shadowRoot?.querySelector<HTMLElement>('.reveal');
    if (isForGood) expect(reveal).toBeNull();
    act(() => reveal?.click());
    expect(inside('.sample-rows').includes('The Darkened Quay')).toBe(!isForGood);
  });

  test('hidden trophies in a list as the panel draws it, without the indent of a list in a text', () => {
    open();
    const list = get('.sample-rows').shadowRoot?.querySelector('.rows');
    expect(list?.localName).toBe('div');
    expect(list?.getAttribute('role')).toBe('list');
    expect(list?.querySelectorAll(':scope > div > [role=listitem]')).toHaveLength(2);
  });

  test('guide links: filled for a game and a trophy', () => {
    open();
    const links = all('.sample-links a').map((link) => link.getAttribute('href'));
    expect(links[0]).toBe('https://psnprofiles.com/search/guides?q=Lanterns%20of%20Vael');
    expect(links.at(-1)).toContain('Keeper%20of%20the%20Seventh%20Lamp');
  });
});

test('a link without a name is told by what stands for one when it is moved', () => {
  const { words } = ENGLISH;
  open();
  press(words('options.guides.add'));
  press(words('options.guides.up', [words('options.guides.unnamed')]));
  expect(get('.guides > [role=status]').textContent).toBe(
    words('options.guides.moved', [words('options.guides.unnamed'), '3', '4']),
  );
});

describe('the list of guide links', () => {
  const labels = () => all('.guide-label input').map((field) => (field as HTMLInputElement).value);
  const LAST = '.guide:last-child';

  test('keeps a new link as soon as it is right, and says until then what is wrong', () => {
    const { onChange, settings } = open();
    press('Add a link');
    expect(document.activeElement).toBe(get(`${LAST} .guide-label input`));
    expect(get(`${LAST} .wrong`).textContent).toBe('');
    type(`${LAST} .guide-template input`, 'https://{name}.example');
    expect(get(`${LAST} .wrong`).textContent).toContain('Give the link a name.');
    type(`${LAST} .guide-label input`, 'Wiki');
    expect(get(`${LAST} .wrong`).textContent).toContain('Write out the site');
    expect(get(`${LAST} .guide-template input`).getAttribute('aria-invalid')).toBe('true');
    expect(onChange).not.toHaveBeenCalled();
    type(`${LAST} .guide-template input`, 'https://wiki.example/{name}');
    expect(get(`${LAST} .wrong`).textContent).toBe('');
    expect(settings().guides.at(-1)).toEqual({
      label: 'Wiki',
      template: 'https://wiki.example/{name}',
    });
  });

  test('keeps what a link was while it is being changed', () => {
    const { settings } = open();
    type('.guide:first-child .guide-template input', 'http');
    press('Move up: YouTube');
    expect(settings().guides.map(({ label }) => label)).toEqual([
      'PSNProfiles',
      'YouTube',
      'PowerPyx',
    ]);
    expect(settings().guides[0]).toEqual(DEFAULT_GUIDES[0]);
    expect(get<HTMLInputElement>('.guide:first-child .guide-template input').value).toBe('http');
  });

  test('moves a link with the focus on its button, and says where it stands', () => {
    open();
    press('Move up: YouTube');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: YouTube');
    expect(said('guides')).toContain('Now 2 of 3: YouTube.');
    press('Move up: YouTube');
    press('Move up: YouTube');
    expect(labels()).toEqual(['YouTube', 'PSNProfiles', 'PowerPyx']);
  });

  test('removes links, each time with a place for the focus, and takes the usual ones back', () => {
    const { settings } = open();
    press('Remove: PowerPyx');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove: YouTube');
    press('Remove: YouTube');
    press('Remove: PSNProfiles');
    expect(document.activeElement?.textContent).toBe('Add a link');
    expect(settings().guides).toEqual([]);
    expect(get('.guides').textContent).toContain('There are no guide links.');
    press('Back to the usual links');
    expect(settings().guides).toEqual(DEFAULT_GUIDES);
  });

  test('ends at as many links as there may be', () => {
    const guides = Array.from({ length: MOST_GUIDES }, (_, place) => ({
      label: `Wiki ${place}`,
      template: 'https://wiki.example/',
    }));
    open({ settings: { ...DEFAULT_SETTINGS, guides } });
    expect(get<HTMLButtonElement>('.add').disabled).toBe(true);
    expect(get('.guides').textContent).toContain('No more links can be added.');
  });

  test('follows what was changed elsewhere', () => {
    const { show } = open();
    const guides = [{ label: 'Other', template: 'https://other.example/' }];
    show({ settings: { ...DEFAULT_SETTINGS, guides } });
    expect(labels()).toEqual(['Other']);
  });
});

describe('searching', () => {
  test.each([
    ['wiki', ['guides']],
    ['badge', ['unplayed', 'rarity']],
    ['SPOILER', ['hidden']],
    ['  platinum rare ', ['rarity']],
    ['thème', ['theme']],
    ['as the system', ['theme']],
    ['keep them covered', ['hidden']],
    ['api key user id', ['connections']],
    ['youtube', ['guides']],
    ['psnprofiles.com', ['guides']],
    ['m.np.playstation.com', ['hosts']],
    ['sony', ['hosts']],
    ['library.playstation', ['hosts']],
    ['undo', ['file']],
  ])('for %s', (query, found) => {
    open();
    type('input[type=search]', query);
    expect(shownSettings()).toEqual(found);
    expect(get('search [role=status]').textContent).toContain(`${found.length} of 10 options`);
  });

  test('keeps what it has found while that is changed', () => {
    open();
    type('input[type=search]', 'powerpyx');
    press('Remove: PowerPyx');
    expect(shownSettings()).toEqual(['guides']);
    type('input[type=search]', 'powerpy');
    expect(shownSettings()).toEqual([]);
  });

  test('says so when nothing fits, and shows all again', () => {
    open();
    type('input[type=search]', 'zebra');
    expect(shownSettings()).toEqual([]);
    expect(get('search [role=status]').textContent).toBe('No option fits “zebra”.');
    expect(all('.group').every(({ hidden }) => hidden)).toBe(true);
    press('Show all options');
    expect(shownSettings()).toHaveLength(10);
    expect(document.activeElement).toBe(get('input[type=search]'));
  });
});

test('an import is told, but not one that the browser could not keep', async () => {
  const { onChange, show } = open();
  const file = new File([settingsFileOf({ ...DEFAULT_SETTINGS, theme: 'dark' })], 'settings.json');
  const field = get<HTMLInputElement>('input[type=file]');
  Object.defineProperty(field, 'files', { value: [file] });
  act(() => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(said('file')).toBe('Imported. Changed: Theme.');
  show({ settings: DEFAULT_SETTINGS, isRefused: true });
  expect(said('file')).toBe('');
  expect(get('[role=alert]').textContent).toContain('could not keep your last change');
});

test('signing out says what it deletes here and what ends by itself at PlayStation', () => {
  open();
  const text = get('[data-setting=signOut]').textContent;
  expect(text).toContain('deleted from this browser');
  expect(text).toContain('after about 60 days at the most');
});

describe('what cannot be taken back', () => {
  test('says what it costs, and is done only when one says so again', () => {
    const { onClearCache } = open();
    press('Clear cache');
    expect(get('.question').textContent).toContain(
      'Your 300 games are then read again. That takes about 63 requests',
    );
    expect(document.activeElement).toBe(get('.question p'));
    press('Cancel');
    expect(document.activeElement?.textContent).toBe('Clear cache');
    expect(onClearCache).not.toHaveBeenCalled();
    press('Clear cache');
    press('Clear it now');
    expect(onClearCache).toHaveBeenCalledOnce();
    expect(said('cache')).toBe('');
  });

  test.each([
    ['cache', true, 'The cache is cleared.'],
    ['cache', false, 'did not let the cache be cleared'],
    ['account', true, 'nothing of your account is kept'],
    ['account', false, 'did not let everything of your account be removed'],
  ] as const)('of the %s tells its end (whole: %s)', (what, isWhole, words) => {
    const { show } = open();
    const setting = what === 'cache' ? 'cache' : 'signOut';
    show({ removal: { what, at: NOW - 1, isWhole } });
    press(what === 'cache' ? 'Clear cache' : 'Sign out everywhere');
    press(what === 'cache' ? 'Clear it now' : 'Sign out now');
    // What was removed before is no news.
    expect(said(setting)).toBe('');
    show({ removal: { what, at: NOW + 1, isWhole } });
    expect(said(setting)).toContain(words);
  });

  test.each([
    ['signed-out', null, 'no games are read again'],
    ['unknown', null, 'one request for about every five'],
  ] as const)('costs what it does for one who is %s', (account, games, words) => {
    open({ account, games });
    press('Clear cache');
    expect(get('.question').textContent).toContain(words);
  });
});

test('every field and button has a name', () => {
  open();
  const nameless = all('input, button').filter((element) => {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return !(element.getAttribute('aria-label') || label || element.textContent);
  });
  expect(nameless.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

test('a change that could not be kept is told in one sentence, until the next one is', () => {
  const alert = () => get('[role=alert]').textContent;
  const { show } = open();
  expect(alert()).toBe('');
  show({ isRefused: true });
  expect(alert()).toContain('could not keep your last change');
  show({ isRefused: false });
  expect(alert()).toBe('');
});
