import { standingOf } from '../../accounts/account.ts';
import { addCounts, type GradeCounts, levelOf, pointsOf } from '../../figures.ts';
import { type Call, personal, type Route, route, subjectOf } from './call.ts';

export const summaryRoutes: readonly Route[] = [
  route('/api/trophy/v1/users/{acc}/trophySummary', summary),
];

const NONE: GradeCounts = { bronze: 0, silver: 0, gold: 0, platinum: 0 };

/** Call 7: level and totals. Hidden sets count here, though no list shows them. */
function summary(call: Call) {
  const { accountId, library } = subjectOf(call);
  const earned = library.sets.map((set) => standingOf(set, 'all').earned).reduce(addCounts, NONE);
  const points = pointsOf(earned);
  const level = levelOf(points);
  return personal({
    accountId,
    trophyLevel: level.level,
    trophyPoint: points,
    trophyLevelBasePoint: level.base,
    trophyLevelNextPoint: level.next,
    progress: level.progress,
    tier: level.tier,
    earnedTrophies: earned,
  });
}
