import * as z from 'zod/mini';

/*
 * How a person last looked at trophies, at the library and at achievements. Remembered without being asked
 * for, unlike settings: it is not exported. A search is not among it: an old one would leave the next game's
 * list empty.
 */

/** Of the trophies of a set. */
export const viewChoiceSchema = z.object({
  show: z._default(z.enum(['all', 'earned', 'missing', 'in-progress']), 'all'),
  /** Empty: all of them. */
  grades: z._default(
    z.array(z.enum(['platinum', 'gold', 'silver', 'bronze'])).check(z.maxLength(4)),
    [],
  ),
  onlyHidden: z._default(z.boolean(), false),
  sort: z._default(z.enum(['console', 'rarity', 'earned-date', 'grade', 'closest']), 'console'),
});
export type ViewChoice = Readonly<z.output<typeof viewChoiceSchema>>;

/** Of the library. `platform` null: every one; `withHidden`: those, too, that are hidden on PlayStation. */
export const libraryChoiceSchema = z.object({
  order: z._default(z.enum(['changed', 'name', 'progress']), 'changed'),
  platform: z._default(z.nullable(z.enum(['PS5', 'PS4', 'PS3', 'PS Vita', 'PC'])), null),
  stage: z._default(z.enum(['all', 'complete', 'started', 'untouched']), 'all'),
  withHidden: z._default(z.boolean(), false),
});
export type LibraryChoice = Readonly<z.output<typeof libraryChoiceSchema>>;

/** Of the achievements of connections, all of them together. `app`: in the order of the service. */
export const achievementsChoiceSchema = z.object({
  show: z._default(z.enum(['all', 'missing', 'earned']), 'all'),
  sort: z._default(z.enum(['app', 'rarity', 'earned-date']), 'app'),
});
export type AchievementsChoice = Readonly<z.output<typeof achievementsChoiceSchema>>;

/** Of one trophy set, by npCommunicationId. */
const setChoiceSchema = z.object({
  /** Groups folded or unfolded by hand; the others are folded when they are complete. */
  folded: z._default(z.record(z.string(), z.boolean()), {}),
  /** Its hidden trophies are always shown. */
  isRevealed: z._default(z.boolean(), false),
});
export type SetChoice = Readonly<z.output<typeof setChoiceSchema>>;

/** Choices are kept of so many sets; then those touched longest ago are dropped. */
export const MOST_SETS = 1000;

const USUAL_VIEW: ViewChoice = z.parse(viewChoiceSchema, {});
const USUAL_LIBRARY: LibraryChoice = z.parse(libraryChoiceSchema, {});
const USUAL_ACHIEVEMENTS: AchievementsChoice = z.parse(achievementsChoiceSchema, {});
export const NO_SET_CHOICE: SetChoice = z.parse(setChoiceSchema, {});

/** What stands in a damaged place is as if it had never been chosen; what stands beside it stays. */
const choicesSchema = z.object({
  view: z.catch(
    z.object({
      show: z.catch(viewChoiceSchema.shape.show, USUAL_VIEW.show),
      grades: z.catch(viewChoiceSchema.shape.grades, USUAL_VIEW.grades),
      onlyHidden: z.catch(viewChoiceSchema.shape.onlyHidden, USUAL_VIEW.onlyHidden),
      sort: z.catch(viewChoiceSchema.shape.sort, USUAL_VIEW.sort),
    }),
    USUAL_VIEW,
  ),
  library: z.catch(
    z.object({
      order: z.catch(libraryChoiceSchema.shape.order, USUAL_LIBRARY.order),
      platform: z.catch(libraryChoiceSchema.shape.platform, USUAL_LIBRARY.platform),
      stage: z.catch(libraryChoiceSchema.shape.stage, USUAL_LIBRARY.stage),
      withHidden: z.catch(libraryChoiceSchema.shape.withHidden, USUAL_LIBRARY.withHidden),
    }),
    USUAL_LIBRARY,
  ),
  achievements: z.catch(
    z.object({
      show: z.catch(achievementsChoiceSchema.shape.show, USUAL_ACHIEVEMENTS.show),
      sort: z.catch(achievementsChoiceSchema.shape.sort, USUAL_ACHIEVEMENTS.sort),
    }),
    USUAL_ACHIEVEMENTS,
  ),
  sets: z.catch(z.record(z.string(), z.catch(setChoiceSchema, NO_SET_CHOICE)), {}),
  /** The ids of `sets`, the last touched at the end: Chromium's storage sorts the keys of an object. */
  touched: z.catch(z.array(z.string()), []),
});
export type Choices = Readonly<z.output<typeof choicesSchema>>;

/** Nothing was chosen, or all of it was forgotten with the account. */
export const NO_CHOICES: Choices = z.parse(choicesSchema, {});

/** Where choices outlive the worker; `load` gives whatever stands there. */
export interface ChoicesStore {
  load(): Promise<unknown>;
  save(choices: Choices): Promise<void>;
}

/** What was chosen, as far as it can be read. */
export async function loadChoices(store: Pick<ChoicesStore, 'load'>): Promise<Choices> {
  const stored = await store.load().catch(() => undefined);
  const { data } = z.safeParse(choicesSchema, stored);
  return data ?? NO_CHOICES;
}

export const withView = (choices: Choices, view: ViewChoice): Choices => ({ ...choices, view });

export const withLibraryChoice = (choices: Choices, library: LibraryChoice): Choices => ({
  ...choices,
  library,
});

export const withAchievementsChoice = (
  choices: Choices,
  achievements: AchievementsChoice,
): Choices => ({ ...choices, achievements });

/** With one group of a set folded or unfolded by hand. */
export const withFold = (
  choices: Choices,
  npCommunicationId: string,
  [trophyGroupId, isFolded]: readonly [trophyGroupId: string, isFolded: boolean],
): Choices => {
  const { folded, ...choice } = choiceOf(choices, npCommunicationId);
  return withSet(choices, npCommunicationId, {
    ...choice,
    folded: { ...folded, [trophyGroupId]: isFolded },
  });
};

/** With the hidden trophies of a set always shown, or no longer. */
export const withReveal = (
  choices: Choices,
  npCommunicationId: string,
  isRevealed: boolean,
): Choices =>
  withSet(choices, npCommunicationId, { ...choiceOf(choices, npCommunicationId), isRevealed });

export const choiceOf = ({ sets }: Choices, npCommunicationId: string): SetChoice =>
  sets[npCommunicationId] ?? NO_SET_CHOICE;

function withSet(choices: Choices, npCommunicationId: string, choice: SetChoice): Choices {
  const sets = { ...choices.sets, [npCommunicationId]: choice };
  // Those of which it is not known when they were touched are as good as the oldest.
  const lastFirst = [npCommunicationId, ...choices.touched.toReversed(), ...Object.keys(sets)];
  const known = [...new Set(lastFirst)].filter((id) => Object.hasOwn(sets, id));
  const kept = known.slice(0, MOST_SETS).toReversed();
  return {
    ...choices,
    sets: Object.fromEntries(kept.map((id) => [id, sets[id] ?? NO_SET_CHOICE])),
    touched: kept,
  };
}
