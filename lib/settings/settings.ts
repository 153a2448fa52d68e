import * as z from 'zod/mini';
import { DEFAULT_GUIDES, guideSchema, MOST_GUIDES } from './guides.ts';

/** What a person can choose; nothing is chosen at first. */
export const settingsSchema = z.object({
  /** `system`: as the browser or the operating system has it. */
  theme: z._default(z.enum(['system', 'dark', 'light']), 'system'),
  /** Badges on tiles also tell how rare the platinum is; costs a request a game, once a week. */
  platinumRarityOnBadges: z._default(z.boolean(), false),
  /** Tiles of games that were never played are marked too. */
  markUnplayed: z._default(z.boolean(), false),
  /**
   * Name, text and picture of a hidden trophy that is not earned. `ask`: covered until the person reveals
   * them; `always`: shown; `never`: covered, with nothing to reveal them.
   */
  hiddenTrophies: z._default(z.enum(['ask', 'always', 'never']), 'ask'),
  /** Where a game or a trophy is explained, in the person's order. */
  guides: z._default(z.array(guideSchema).check(z.maxLength(MOST_GUIDES)), DEFAULT_GUIDES),
});
export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type Theme = Settings['theme'];

/** Where settings outlive the worker; `load` gives whatever stands there. */
export interface SettingsStore {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
}

/** What was chosen. What is missing or damaged is as if it had never been chosen. */
export async function loadSettings(store: Pick<SettingsStore, 'load'>): Promise<Settings> {
  const stored = await store.load().catch(() => undefined);
  const { data } = z.safeParse(settingsSchema, stored);
  return data ?? z.parse(settingsSchema, {});
}
