import type { KeptAchievement } from '../cache/achievements.ts';
import type { UserAchievement } from '../trophy-so/index.ts';
import { rarityOf } from './rarity.ts';
import type { Achievement, AchievementTrigger } from './view.ts';

/** As the cache keeps it: what the service told, as far as it can ever be shown. */
export const keptAchievement = (told: UserAchievement): KeptAchievement => ({
  id: told.id,
  name: told.name,
  description: told.description ?? null,
  badgeUrl: told.badgeUrl ?? null,
  trigger: told.trigger,
  metricValue: told.metricValue ?? null,
  metricName: told.metricName ?? null,
  streakLength: told.streakLength ?? null,
  achievementIds: told.achievementIds ?? [],
  achievedAt: told.achievedAt === undefined ? null : Date.parse(told.achievedAt),
  completions: told.completions,
  rarity: told.rarity,
});

/**
 * As people see them: each once, as it was told first; prerequisites by name, which the other achievements of
 * the same answer have.
 */
export function achievementsOf(kept: readonly KeptAchievement[]): Achievement[] {
  const first = new Map<string, KeptAchievement>();
  for (const one of kept) if (!first.has(one.id)) first.set(one.id, one);
  const names = new Map([...first].map(([id, { name }]) => [id, name.trim()]));
  return [...first.values()].map((one) => ({
    id: one.id,
    name: one.name.trim(),
    description: one.description?.trim() || null,
    badgeUrl: one.badgeUrl === null ? null : httpsUrl(one.badgeUrl),
    trigger: triggerOf(one, names),
    achievedAt: one.achievedAt,
    completions: one.completions,
    rarity: rarityOf(one.rarity),
  }));
}

function triggerOf(one: KeptAchievement, names: ReadonlyMap<string, string>): AchievementTrigger {
  switch (one.trigger) {
    case 'metric':
      return { kind: 'metric', value: one.metricValue, metricName: one.metricName?.trim() || null };
    case 'streak':
      return { kind: 'streak', length: one.streakLength };
    case 'achievement': {
      const needed = [...new Set(one.achievementIds)];
      const known = needed.flatMap((id) => names.get(id) || []);
      return { kind: 'achievement', names: known, unnamed: needed.length - known.length };
    }
    case 'api':
      return { kind: 'api' };
    default:
      return { kind: 'other' };
  }
}

/** The address in full, if it is one that a picture may be loaded from; else null. */
function httpsUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' ? url.href : null;
}
