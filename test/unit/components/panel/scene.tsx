import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import type { PanelActions } from '../../../../components/panel/actions.ts';
import { TrophyPanel } from '../../../../components/panel/TrophyPanel.tsx';
import type { SetsUpdate } from '../../../../lib/messages/sets.ts';
import { NO_CHOICES, NO_SET_CHOICE } from '../../../../lib/settings/choices.ts';
import type { TrophySet } from '../../../../lib/trophies/view.ts';
import { orchard } from '../../trophies/panelSets.ts';
import { ENGLISH } from '../english.ts';
import { DEFAULT_SETTINGS, NOW } from '../samples.ts';

export const ORCHARD = orchard(NOW);

export function updateOf(
  set: TrophySet,
  said: Omit<Partial<SetsUpdate>, 'settings'> & { settings?: Partial<SetsUpdate['settings']> } = {},
): SetsUpdate {
  const { settings, ...others } = said;
  return {
    tabs: [],
    chosen: set.npCommunicationId,
    size: set.trophies.length,
    trophies: { state: 'ready', set, isRefreshing: false, trouble: null },
    view: NO_CHOICES.view,
    choice: NO_SET_CHOICE,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    formatted: null,
    ...others,
  };
}

/** A panel in the document, as a person has it. */
export function open(first: SetsUpdate) {
  const actions = {
    onChooseSet: vi.fn<PanelActions['onChooseSet']>(),
    onRefresh: vi.fn<PanelActions['onRefresh']>(),
    onView: vi.fn<PanelActions['onView']>(),
    onFold: vi.fn<PanelActions['onFold']>(),
    onReveal: vi.fn<PanelActions['onReveal']>(),
    onSignIn: vi.fn<PanelActions['onSignIn']>(),
  };
  /** What the worker pushes: always a copy. */
  const push = async (update: SetsUpdate, now = NOW) => {
    act(() =>
      render(
        <TrophyPanel
          update={structuredClone(update)}
          language={ENGLISH}
          now={now}
          actions={actions}
        />,
        document.body,
      ),
    );
    await drawn();
  };
  return { actions, push, opened: push(first) };
}

export function close() {
  act(() => render(null, document.body));
}

/** Until frames, and the tasks that follow them, bring no more rows. */
export async function drawn() {
  let before = -1;
  let still = 0;
  await vi.waitUntil(
    async () => {
      await act(async () => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => setTimeout(resolve));
      });
      const now = document.body.innerHTML.length;
      still = now === before ? still + 1 : 0;
      before = now;
      return still > 2;
    },
    { interval: 0, timeout: 20_000 },
  );
}

export function all<Kind extends HTMLElement>(selector: string): Kind[] {
  return [...document.body.querySelectorAll<Kind>(selector)];
}

export function get<Kind extends HTMLElement>(selector: string): Kind {
  const [found] = all<Kind>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

/** The names of the rows that are shown, from the top down. */
export const names = () => all('.row .name b').map(({ textContent }) => textContent);

/** The row of a trophy, by its name. */
export function row(name: string): HTMLElement {
  const found = all('.row').find((one) => one.querySelector('.name b')?.textContent === name);
  if (!found) throw new Error(`No row is named ${name}`);
  return found;
}

/** Everything a row says, to eyes and readers. */
export const said = (element: HTMLElement) => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** The one button or tab of exactly this name. */
export function button(name: string): HTMLButtonElement {
  const named = all<HTMLButtonElement>('button').filter(
    (one) => (one.getAttribute('aria-label') ?? said(one)) === name,
  );
  expect(named, `buttons named ${name}`).toHaveLength(1);
  return named[0] as HTMLButtonElement;
}

/** Whether a group is unfolded, by the beginning of its header. */
export function groupButton(name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>('.folder').find((one) => said(one).startsWith(name));
  if (!found) throw new Error(`No group is named ${name}`);
  return found;
}

export async function press(element: HTMLElement) {
  act(() => element.click());
  await drawn();
}

export async function type(query: string) {
  const field = get<HTMLInputElement>('input[type=search]');
  act(() => {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await drawn();
}

export async function choose(label: string) {
  const found = all<HTMLLabelElement>('.segments label').find((one) => said(one) === label);
  await press(found?.querySelector('input') ?? get(`no segment ${label}`));
}

export async function sortBy(value: string) {
  const select = get<HTMLSelectElement>('select');
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await drawn();
}
