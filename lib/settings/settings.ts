import * as z from 'zod/mini';
import { DEFAULT_GUIDES, guideSchema, MOST_GUIDES } from './guides.ts';

/** What a person can choose, all of it chosen: a setting that is missing here would be lost. */
export const chosenSettingsSchema = z.strictObject({
  /** `system`: as the browser or the operating system has it. */
  theme: z.enum(['system', 'dark', 'light']),
  /** Badges on tiles also tell how rare the platinum is; costs a request a game, once a week. */
  platinumRarityOnBadges: z.boolean(),
  /** Tiles of games that were never played are marked too. */
  markUnplayed: z.boolean(),
  /**
   * Name, text and picture of a hidden trophy that is not earned. `ask`: covered until the person reveals
   * them; `always`: shown; `never`: covered, with nothing to reveal them.
   */
  hiddenTrophies: z.enum(['ask', 'always', 'never']),
  /** Where a game or a trophy is explained, in the person's order. */
  guides: z.array(guideSchema).check(z.maxLength(MOST_GUIDES)),
});
export type Settings = Readonly<z.output<typeof chosenSettingsSchema>>;
export type Theme = Settings['theme'];

const { theme, platinumRarityOnBadges, markUnplayed, hiddenTrophies, guides } =
  chosenSettingsSchema.shape;

/** The same while nothing, or not everything, was chosen: the rest is as usual. */
export const settingsSchema = z.object({
  theme: z._default(theme, 'system'),
  platinumRarityOnBadges: z._default(platinumRarityOnBadges, false),
  markUnplayed: z._default(markUnplayed, false),
  hiddenTrophies: z._default(hiddenTrophies, 'ask'),
  guides: z._default(guides, DEFAULT_GUIDES),
});

/** Where settings outlive the worker; `load` gives whatever stands there. */
export interface SettingsStore {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

/** What was chosen. A setting that is missing or damaged is as if it had never been chosen. */
export async function loadSettings(store: Pick<SettingsStore, 'load'>): Promise<Settings> {
  const stored = await store.load().catch(() => undefined);
  const fields = isRecord(stored) ? Object.entries(stored) : [];
  const sound = fields.filter(([name, value]) => {
    const field = Object.entries(chosenSettingsSchema.shape).find(([known]) => known === name);
    return field && z.safeParse<z.ZodMiniType>(field[1], value).success;
  });
  return z.parse(settingsSchema, Object.fromEntries(sound));
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
