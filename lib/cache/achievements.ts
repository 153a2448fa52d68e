import type { Cache } from './database.ts';
import type { AchievementsV4, AchievementV4 } from './schema/v4.ts';

export type KeptAchievement = AchievementV4;
export type KeptAchievements = AchievementsV4;

/** The achievements of each connection to Trophy, as they were told last. */
export const achievements = (cache: Cache) => ({
  get: (connectionId: string): Promise<KeptAchievements | undefined> =>
    cache.read((db) => db.get('achievements', connectionId)),

  save: (kept: KeptAchievements): Promise<boolean> =>
    cache.write((db) => db.put('achievements', kept)),

  /** False: the browser would not let them go. */
  remove: (connectionId: string): Promise<boolean> =>
    cache.write((db) => db.delete('achievements', connectionId)),

  /** Removes those of every other connection, which something that was cut short has left behind. */
  keepOnly: (connectionIds: readonly string[]): Promise<boolean> =>
    cache.write(async (db) => {
      const transaction = db.transaction('achievements', 'readwrite');
      const kept = await transaction.store.getAllKeys();
      const left = kept.filter((id) => !connectionIds.includes(id));
      await Promise.all([...left.map((id) => transaction.store.delete(id)), transaction.done]);
    }),
});
