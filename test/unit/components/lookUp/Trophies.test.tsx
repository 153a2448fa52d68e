// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Trophies } from '../../../../components/lookUp/Trophies.tsx';
import type { PanelActions } from '../../../../components/panel/actions.ts';
import type { SetsUpdate } from '../../../../lib/messages/sets.ts';
import { NO_SET_CHOICE, viewChoiceSchema } from '../../../../lib/settings/choices.ts';
import type { SetTrophies } from '../../../../lib/trophies/view.ts';
import { ENGLISH } from '../english.ts';
import { DEFAULT_SETTINGS, grades, NOW } from '../samples.ts';

const actions: PanelActions = {
  onChooseSet: () => {},
  onRefresh: () => {},
  onView: () => {},
  onFold: () => {},
  onReveal: () => {},
  onSignIn: () => {},
};
const READY: SetTrophies = {
  state: 'ready',
  set: {
    npCommunicationId: 'NPWR00001_00',
    name: '<b>龍</b> אבג',
    platform: 'PS5',
    progress: 100,
    earned: grades(1, 0, 0, 2),
    defined: grades(1, 0, 0, 2),
    groups: [],
    trophies: [],
    fetchedAt: NOW,
  },
  isRefreshing: false,
  trouble: null,
};

function open(trophies: SetTrophies | null) {
  const onBack = vi.fn<() => void>();
  const update: SetsUpdate | null = trophies && {
    tabs: [],
    chosen: null,
    size: 0,
    trophies,
    view: viewChoiceSchema.parse({}),
    choice: NO_SET_CHOICE,
    settings: DEFAULT_SETTINGS,
    formatted: null,
  };
  act(() =>
    render(
      <Trophies update={update} language={ENGLISH} now={NOW} actions={actions} onBack={onBack} />,
      document.body,
    ),
  );
  return onBack;
}

afterEach(() => render(null, document.body));

const heading = () => document.querySelector('h1');
function press(key: string, target: Element): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('the trophies of a lookup', () => {
  test('say whose they are, as text, and how far it is', () => {
    open(READY);
    expect(heading()?.querySelector('bdi')?.textContent).toBe('<b>龍</b> אבג');
    expect(document.querySelector('.looked-up-head')?.textContent).toContain('100%');
  });

  test.each([
    null,
    { state: 'loading' },
    { state: 'unplayed', scope: 'game' },
    { state: 'unknown', reason: 'no-trophies' },
    { state: 'private' },
    { state: 'error', trouble: { kind: 'offline' } },
  ] as const)('have a heading and a way back when there are none: %j', (trophies) => {
    const onBack = open(trophies);
    expect(heading()?.textContent?.trim()).toBe('Trophies');
    expect(document.activeElement).toBe(heading());
    const back = document.querySelector<HTMLElement>('[aria-label="Back to the list"]');
    back?.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('are left by Escape, unless that empties a search', () => {
    const onBack = open({ state: 'private' });
    const search = document.createElement('input');
    search.type = 'search';
    document.querySelector('.trophies')?.append(search);
    search.value = 'x';
    press('Escape', search);
    expect(onBack).not.toHaveBeenCalled();
    search.value = '';
    press('Escape', search);
    press('Escape', document.body);
    expect(onBack).toHaveBeenCalledTimes(2);
    search.remove();
  });

  test('listen for no key any more once they are left', () => {
    const onBack = open({ state: 'private' });
    act(() => render(null, document.body));
    press('Escape', document.body);
    expect(onBack).not.toHaveBeenCalled();
  });
});
