import type { IDBPDatabase } from 'idb';
import type { SchemaV3 } from './v3.ts';

/** Version 4 of the cache: the achievements that apps keep at Trophy. */

/** One achievement as Trophy told it, and whether the user has completed it. */
export interface AchievementV4 {
  id: string;
  name: string;
  description: string | null;
  badgeUrl: string | null;
  /** `metric`, `streak`, `api`, `achievement`, or one that was not known yet. */
  trigger: string;
  metricValue: number | null;
  metricName: string | null;
  streakLength: number | null;
  /** Those that have to be completed before. */
  achievementIds: string[];
  /** Epoch ms; null: not completed. */
  achievedAt: number | null;
  completions: number;
  /** Percent of the app's users who have completed it. */
  rarity: number;
}

/** All achievements of one connection: a user of an app. They belong to no account of PlayStation. */
export interface AchievementsV4 {
  connectionId: string;
  /** In the order of the service. */
  achievements: AchievementV4[];
  fetchedAt: number;
}

export interface SchemaV4 extends SchemaV3 {
  achievements: { key: string; value: AchievementsV4 };
}

export function upgradeToV4(db: IDBPDatabase<SchemaV4>): void {
  db.createObjectStore('achievements', { keyPath: 'connectionId' });
}
