import { createTurns } from '../../lib/inTurn.ts';
import { type Choices, loadChoices } from '../../lib/settings/choices.ts';
import { choicesStore } from '../../lib/settings/choicesStore.ts';

const inTurn = createTurns();

/** As it is kept now. */
export const keptChoices = (): Promise<Choices> => loadChoices(choicesStore);

/** One change after the other: of two that come at once, from two tabs, neither is lost. */
export const changeChoices = (change: (choices: Choices) => Choices): Promise<void> =>
  inTurn(async () => choicesStore.save(change(await keptChoices())));
