import * as z from 'zod/mini';

/** What a person can choose; nothing is chosen at first. */
export const settingsSchema = z.object({
  /** Badges on tiles also tell how rare the platinum is; costs a request a game, once a week. */
  platinumRarityOnBadges: z._default(z.boolean(), false),
  /** Tiles of games that were never played are marked too. */
  markUnplayed: z._default(z.boolean(), false),
});
export type Settings = Readonly<z.output<typeof settingsSchema>>;

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
