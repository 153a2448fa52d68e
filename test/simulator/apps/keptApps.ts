import type { App, AppAchievement } from './app.ts';
import { APPS } from './apps.ts';

/** The apps as they are between two requests. */
export interface KeptApps {
  /** The app that a key belongs to. */
  byKey(apiKey: string): App | undefined;
  /** Undefined: the app has no such user. */
  achievementsOf(app: App, userId: string): readonly AppAchievement[] | undefined;
  /** Whether some achievement has its picture there. */
  isBadge(url: string): boolean;
  /** Throws for an app's user or an achievement (by its name) that is not there, or completed already. */
  complete(apiKey: string, userId: string, name: string, achievedAt: string): void;
}

/** The apps at the start. */
export function createApps(): KeptApps {
  const apps: readonly App[] = Object.values(APPS);
  const lists = new Map(
    apps.flatMap((app) =>
      Object.entries(app.users).map(
        ([userId, { achievements }]) => [placeOf(app, userId), achievements] as const,
      ),
    ),
  );
  const badges = new Set([...lists.values()].flat().map(({ badgeUrl }) => badgeUrl));
  const byKey = (apiKey: string) => apps.find((app) => app.apiKey === apiKey);

  return {
    byKey,
    achievementsOf: (app, userId) => lists.get(placeOf(app, userId)),
    isBadge: (url) => badges.has(url),
    complete(apiKey, userId, name, achievedAt) {
      const app = byKey(apiKey);
      const place = app ? placeOf(app, userId) : '';
      const achievements = lists.get(place) ?? [];
      const achievement = achievements.find((one) => one.name === name);
      if (!achievement) throw new Error(`The user ${userId} has no achievement ${name}.`);
      if (achievement.achievedAt) throw new Error(`${name} is completed already.`);
      lists.set(
        place,
        achievements.map((one) => (one === achievement ? { ...one, achievedAt } : one)),
      );
    },
  };
}

const placeOf = ({ apiKey }: App, userId: string): string => `${apiKey} ${userId}`;
