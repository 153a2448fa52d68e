import * as z from 'zod/mini';

/**
 * How a person last looked at trophies. Remembered without being asked for, unlike settings: it is not
 * exported. A search is not among it: an old one would leave the next game's list empty.
 */
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

/** Of one trophy set, by npCommunicationId. */
const setChoiceSchema = z.object({
  /** Groups folded or unfolded by hand; the others are folded when they are complete. */
  folded: z._default(z.record(z.string(), z.boolean()), {}),
  /** Its hidden trophies are always shown. */
  isRevealed: z._default(z.boolean(), false),
});
export type SetChoice = Readonly<z.output<typeof setChoiceSchema>>;

export const choicesSchema = z.object({
  view: z._default(viewChoiceSchema, z.parse(viewChoiceSchema, {})),
  sets: z._default(z.record(z.string(), setChoiceSchema), {}),
});
export type Choices = Readonly<z.output<typeof choicesSchema>>;

export const NO_SET_CHOICE: SetChoice = z.parse(setChoiceSchema, {});
