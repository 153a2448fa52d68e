// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Connections } from '../../../../components/options/Connections.tsx';
import type { OptionsActions } from '../../../../components/options/view.ts';
import type { ConnectionStanding } from '../../../../lib/connections/view.ts';
import { type ConnectionsView, MOST_CONNECTIONS } from '../../../../lib/messages/connections.ts';
import { STEPS, STORIES } from '../achievements/samples.ts';
import { ENGLISH } from '../english.ts';
import { NOW } from '../samples.ts';

afterEach(() => act(() => render(null, document.body)));

const KEY = 'Abcd1234.0123456789abcdef';

function open(connections: readonly ConnectionStanding[] | null, isAllowed = true) {
  const actions = {
    onAddConnection: vi.fn<OptionsActions['onAddConnection']>(async () => isAllowed),
    onRenameConnection: vi.fn<OptionsActions['onRenameConnection']>(),
    onTestConnection: vi.fn<OptionsActions['onTestConnection']>(),
    onRemoveConnection: vi.fn<OptionsActions['onRemoveConnection']>(),
    onGrantAccess: vi.fn<OptionsActions['onGrantAccess']>(),
  };
  let view: ConnectionsView = { connections, adding: { state: 'idle' }, tested: null };
  /** What the worker pushes: always a copy. */
  const push = (changes: Partial<ConnectionsView>) => {
    view = structuredClone({ ...view, ...changes });
    act(() =>
      render(
        <Connections connections={view} language={ENGLISH} now={() => NOW} {...actions} />,
        document.body,
      ),
    );
  };
  push({});
  return { ...actions, push };
}

const all = <Kind extends HTMLElement>(selector: string) => [
  ...document.body.querySelectorAll<Kind>(selector),
];
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' ');
const said = () =>
  plain(
    all('[role=status]')
      .map(({ textContent }) => textContent)
      .join(''),
  );
function press(name: string): void {
  const button = all<HTMLButtonElement>('button').find((one) => one.textContent === name);
  if (!button) throw new Error(`No button ${name}`);
  button.focus();
  act(() => button.click());
}
function field(name: string): HTMLInputElement {
  const [found] = all<HTMLInputElement>(`input[name=${name}]`);
  if (!found) throw new Error(`No field ${name}`);
  return found;
}
function type(input: HTMLInputElement | undefined, text: string): void {
  if (!input) throw new Error('No field');
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const fillIn = () => {
  type(field('label'), ' Inkwell ');
  type(field('apiKey'), ` ${KEY}\n`);
  type(field('userId'), 'user-42');
};
const submit = () =>
  act(async () => {
    all('form')[0]?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

describe('adding', () => {
  test('the key is typed unseen, and no browser keeps it', () => {
    open([]);
    expect(field('apiKey').type).toBe('password');
    expect(field('apiKey').autocomplete).toBe('off');
  });

  test('what was typed is handed on without blanks, and told on while it is tried', async () => {
    const { onAddConnection, push } = open([]);
    fillIn();
    await submit();
    const typed = { label: 'Inkwell', apiKey: KEY, userId: 'user-42' };
    expect(onAddConnection).toHaveBeenCalledExactlyOnceWith(typed);
    push({ adding: { state: 'trying' } });
    expect(said()).toBe('Trying the key and the user id…');
    await submit();
    expect(onAddConnection).toHaveBeenCalledOnce();
  });

  test('once it is kept, no field holds anything of it', async () => {
    const { push } = open([]);
    fillIn();
    await submit();
    push({
      connections: [STORIES],
      adding: { state: 'added', connectionId: STORIES.id, trouble: null },
    });
    expect(said()).toBe('Added: Inkwell.');
    expect(all<HTMLInputElement>('.add-connection input').map(({ value }) => value)).toEqual([
      '',
      '',
      '',
    ]);
    expect(document.body.innerHTML).not.toContain(KEY);
  });

  test('one that could not be tried is kept, with the reason', async () => {
    const { push } = open([]);
    fillIn();
    await submit();
    const trouble = { kind: 'unavailable' } as const;
    push({
      connections: [STORIES],
      adding: { state: 'added', connectionId: STORIES.id, trouble },
    });
    expect(said()).toBe(
      'Added: Inkwell. It could not be tried yet. trophy.so does not answer at the moment.',
    );
  });

  test('what the service turns away stays in the fields, to be mended', async () => {
    const { push } = open([]);
    fillIn();
    await submit();
    push({
      adding: { state: 'refused', trouble: { kind: 'wrong-key', words: 'Invalid API key' } },
    });
    expect(said()).toBe(
      'Nothing was added. trophy.so does not accept this API key: “Invalid API key”.',
    );
    expect(field('userId').value).toBe('user-42');
    await submit();
    expect(said()).toBe('Trying the key and the user id…');
  });

  test('without the permission nothing is added, and that is said', async () => {
    open([], false);
    fillIn();
    await submit();
    expect(said()).toContain('Nothing was added, because without your permission');
  });

  test('an adding of which no more is heard is told of, and can be tried again', async () => {
    const { onAddConnection, push } = open([]);
    fillIn();
    await submit();
    push({ adding: { state: 'trying' } });
    // Another worker, which knows nothing of it.
    push({ adding: { state: 'idle' } });
    expect(said()).toContain('Nothing was added.');
    expect(field('apiKey').value.trim()).toBe(KEY);
    await submit();
    expect(onAddConnection).toHaveBeenCalledTimes(2);
  });

  test('an adding of which the worker never heard is told of', async () => {
    const { push } = open([]);
    fillIn();
    await submit();
    push({});
    expect(said()).toContain('Nothing was added.');
  });

  test('what was typed stays while news tell of the adding before it', async () => {
    const { push } = open([]);
    fillIn();
    await submit();
    push({ adding: { state: 'trying' } });
    const adding = { state: 'added', connectionId: STORIES.id, trouble: null } as const;
    push({ connections: [STORIES], adding });
    expect(field('apiKey').value).toBe('');
    fillIn();
    await submit();
    push({ connections: [{ ...STORIES, isAsking: true }] });
    push({ adding: { state: 'refused', trouble: { kind: 'wrong-key', words: null } } });
    expect(field('apiKey').value.trim()).toBe(KEY);
  });

  test('all fields are needed, and the first that is empty gets the focus', async () => {
    const { onAddConnection } = open([]);
    type(field('label'), 'Inkwell');
    await submit();
    expect(onAddConnection).not.toHaveBeenCalled();
    expect(said()).toBe('All three fields are needed.');
    expect(document.activeElement).toBe(field('apiKey'));
    expect(field('apiKey').getAttribute('aria-invalid')).toBe('true');
    expect(field('label').getAttribute('aria-invalid')).toBe('false');
  });

  test('ends when there are as many as there may be, and the last one is told of', async () => {
    const many = Array.from({ length: MOST_CONNECTIONS }, (_, at) => ({
      ...STORIES,
      id: `c-${at}`,
    }));
    const { push } = open(many.slice(1));
    const canAdd = () => all('form .fields, form .row').every(({ hidden }) => !hidden);
    expect(canAdd()).toBe(true);
    fillIn();
    await submit();
    push({
      connections: many,
      adding: { state: 'added', connectionId: 'c-0', trouble: null },
    });
    expect(canAdd()).toBe(false);
    expect(said()).toBe('Added: Inkwell.');
    expect(document.body.textContent).toContain('No more connections can be added.');
    expect(document.activeElement?.localName).toBe('form');
  });
});

describe('a connection', () => {
  test('is told by its name, the beginning of its key and its user', () => {
    open([STORIES, STEPS]);
    const [stories, steps] = all('.connection').map(({ textContent }) => plain(textContent));
    expect(stories).toContain('InkwellKey Abcd1234…User user-42');
    expect(steps).toContain('StepwiseUser user-42');
  });

  test('is renamed in its place; Escape leaves it as it was', () => {
    const { onRenameConnection } = open([STORIES]);
    press('Rename');
    const [input] = all<HTMLInputElement>('.new-name input');
    expect(document.activeElement).toBe(input);
    act(
      () =>
        void input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(document.activeElement?.textContent).toBe('Rename');
    press('Rename');
    type(all<HTMLInputElement>('.new-name input')[0], ' Quill ');
    act(
      () =>
        void all('.new-name')[0]?.dispatchEvent(
          new Event('submit', { bubbles: true, cancelable: true }),
        ),
    );
    expect(onRenameConnection).toHaveBeenCalledExactlyOnceWith(STORIES.id, 'Quill');
  });

  test('is tested, and the outcome is told', () => {
    const { onTestConnection, push } = open([STORIES]);
    press('Test');
    expect(onTestConnection).toHaveBeenCalledExactlyOnceWith(STORIES.id);
    push({ connections: [{ ...STORIES, isAsking: true }] });
    expect(said()).toBe('Asking trophy.so…');
    press('Test');
    expect(onTestConnection).toHaveBeenCalledOnce();
    push({ connections: [STORIES], tested: { connectionId: STORIES.id, trouble: null } });
    expect(said()).toBe('The connection works.');
    const trouble = { kind: 'unknown-user', words: null } as const;
    push({
      connections: [{ ...STORIES, trouble }],
      tested: { connectionId: STORIES.id, trouble },
    });
    expect(said()).toBe('trophy.so does not know this user id.');
  });

  test('whose test found no access can be given it', () => {
    const { onGrantAccess, push } = open([STORIES]);
    press('Test');
    const trouble = { kind: 'permission-withheld' } as const;
    push({
      connections: [{ ...STORIES, trouble }],
      tested: { connectionId: STORIES.id, trouble },
    });
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledExactlyOnceWith(STORIES.id);
  });

  test('that worked when it was tested tells of the access that is taken later', () => {
    const { onGrantAccess, push } = open([STORIES]);
    press('Test');
    push({ tested: { connectionId: STORIES.id, trouble: null } });
    expect(said()).toBe('The connection works.');
    push({ connections: [{ ...STORIES, trouble: { kind: 'permission-withheld' } }] });
    expect(said()).toBe('The browser withholds access to trophy.so.');
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledExactlyOnceWith(STORIES.id);
  });

  test('whose trouble is over since its test tells of it no longer', () => {
    const { push } = open([STORIES]);
    press('Test');
    const trouble = { kind: 'unavailable' } as const;
    push({
      connections: [{ ...STORIES, trouble }],
      tested: { connectionId: STORIES.id, trouble },
    });
    expect(said()).toBe('trophy.so does not answer at the moment.');
    push({ connections: [STORIES] });
    expect(said()).toBe('');
  });

  test('tells what troubles it before anybody tests it, with the way to give access', () => {
    const trouble = { kind: 'permission-withheld' } as const;
    const { onGrantAccess } = open([{ ...STORIES, trouble }]);
    expect(all('.connection')[0]?.textContent).toContain('The browser withholds access');
    press('Allow access');
    expect(onGrantAccess).toHaveBeenCalledExactlyOnceWith(STORIES.id);
  });

  test('is removed after a question, and the focus goes to the next one', () => {
    const { onRemoveConnection, push } = open([STORIES, STEPS]);
    press('Remove');
    expect(plain(document.activeElement?.textContent ?? '')).toContain('“Inkwell” is then');
    expect(onRemoveConnection).not.toHaveBeenCalled();
    press('Remove it now');
    expect(onRemoveConnection).toHaveBeenCalledExactlyOnceWith(STORIES.id);
    push({ connections: [STEPS] });
    expect(said()).toBe('Removed: Inkwell.');
    expect(document.activeElement?.closest('.connection')?.textContent).toContain('Stepwise');
  });

  test('is not said to be removed when connections cannot be read', () => {
    const { push } = open([STORIES]);
    press('Remove');
    press('Remove it now');
    push({ connections: null });
    expect(said()).toBe('');
  });

  test('that cannot be read is told of', () => {
    open(null);
    expect(all('[role=alert]')[0]?.textContent).toContain('does not let your connections be read');
  });
});
