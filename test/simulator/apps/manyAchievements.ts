import { createChance, uuidOf } from '../random.ts';
import type { AppAchievement } from './app.ts';
import { badgeUrlOf } from './badges.ts';

const COUNT = 600;
const HOUR_MS = 3_600_000;
const BEGUN = Date.parse('2024-01-01T12:00:00Z');

/** More achievements than one draws at once; two in five are completed. */
export function manyAchievements(): readonly AppAchievement[] {
  const chance = createChance(7);
  return Array.from({ length: COUNT }, (_, index) => {
    const key = `chapter-${index + 1}`;
    const rarity = chance.between(0, 1000) / 10;
    const completed = chance.happens(40);
    return {
      id: uuidOf(`many ${key}`),
      name: `Chapter ${index + 1}`,
      trigger: 'metric',
      key,
      badgeUrl: badgeUrlOf(key),
      metricId: uuidOf('metric chapters read'),
      metricName: 'chapters read',
      metricValue: index + 1,
      completions: Math.round(rarity * 20),
      rarity,
      achievedAt: completed ? new Date(BEGUN + index * 7 * HOUR_MS).toISOString() : null,
    };
  });
}
