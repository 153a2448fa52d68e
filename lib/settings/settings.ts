import * as z from 'zod/mini';
import { DEFAULT_GUIDES, guideSchema, MOST_GUIDES } from './guides.ts';
import { THEMES } from './theme.ts';

/** What a person can choose, all of it chosen: a setting that is missing here would be lost. */
export const chosenSettingsSchema = z.strictObject({
  theme: z.enum(THEMES),
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

const { theme, platinumRarityOnBadges, markUnplayed, hiddenTrophies, guides } =
  chosenSettingsSchema.shape;

/** What is missing or damaged is as if it had never been chosen; what stands beside it stays. */
export const settingsSchema = z.object({
  theme: z.catch(theme, 'system'),
  platinumRarityOnBadges: z.catch(platinumRarityOnBadges, false),
  markUnplayed: z.catch(markUnplayed, false),
  hiddenTrophies: z.catch(hiddenTrophies, 'ask'),
  guides: z.catch(guides, DEFAULT_GUIDES),
});

/** Where settings outlive the worker; `load` gives whatever stands there. */
export interface SettingsStore {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

/** What was chosen, as far as it can be read. */
export async function loadSettings(store: Pick<SettingsStore, 'load'>): Promise<Settings> {
  const stored = await store.load().catch(() => undefined);
  const { data } = z.safeParse(settingsSchema, stored);
  return data ?? z.parse(settingsSchema, {});
}
