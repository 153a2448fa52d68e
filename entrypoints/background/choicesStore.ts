import browser from 'webextension-polyfill';
import { createTurns } from '../../lib/inTurn.ts';
import { type Choices, type ChoicesStore, loadChoices } from '../../lib/settings/choices.ts';

const KEY = 'choices';

/** How a person last looked at trophies, in `storage.local`. */
const store: ChoicesStore = {
  load: async () => (await browser.storage.local.get(KEY))[KEY],
  save: (choices) => browser.storage.local.set({ [KEY]: choices }),
};

const inTurn = createTurns();

/** As it is kept now. */
export const keptChoices = (): Promise<Choices> => loadChoices(store);

/** One change after the other: of two that come at once, from two tabs, neither is lost. */
export const changeChoices = (change: (choices: Choices) => Choices): Promise<void> =>
  inTurn(async () => store.save(change(await loadChoices(store))));
