import { lastEarnedAt, standingOf, trophiesIn } from '../../accounts/account.ts';
import { countByGrade } from '../../figures.ts';
import { inLanguage } from '../../languages.ts';
import { type Call, definition, personal, type Route, route } from './call.ts';
import { syncedSetAsked, trophySetAsked } from './setAsked.ts';
import { titleFields } from './wording.ts';

const GROUPS = 'npCommunicationIds/{np}/trophyGroups';

export const groupRoutes: readonly Route[] = [
  route(`/api/trophy/v1/${GROUPS}`, titleGroups),
  route(`/api/trophy/v1/users/{acc}/${GROUPS}`, userGroups),
];

/** Call 5: names, pictures and counts of base game and add-ons. */
function titleGroups(call: Call) {
  const trophySet = trophySetAsked(call);
  const { npServiceName } = trophySet;
  return definition({
    npServiceName,
    npCommunicationId: trophySet.npCommunicationId,
    trophySetVersion: trophySet.version,
    ...titleFields(trophySet, call.language),
    trophyTitlePlatform: trophySet.platform,
    definedTrophies: countByGrade(trophySet.trophies),
    trophyGroups: trophySet.groups.map(({ id, name, iconUrl }) => {
      const trophyGroupName = inLanguage(name, call.language);
      return {
        trophyGroupId: id,
        trophyGroupName,
        ...(npServiceName === 'trophy' && { trophyGroupDetail: trophyGroupName.trim() }),
        trophyGroupIconUrl: iconUrl,
        definedTrophies: countByGrade(trophiesIn(trophySet, id)),
      };
    }),
  });
}

/** Call 6: an account's progress in each group. A group with nothing earned has no date (recorded). */
function userGroups(call: Call) {
  const set = syncedSetAsked(call);
  const { trophySet, lastUpdated } = set;
  const whole = standingOf(set, 'all');
  return personal({
    trophySetVersion: trophySet.version,
    hiddenFlag: false,
    progress: whole.progress,
    earnedTrophies: whole.earned,
    lastUpdatedDateTime: lastUpdated,
    trophyGroups: trophySet.groups.map(({ id }) => {
      const { progress, earned } = standingOf(set, id);
      const lastUpdatedDateTime = lastEarnedAt(set, id);
      return {
        trophyGroupId: id,
        progress,
        earnedTrophies: earned,
        ...(lastUpdatedDateTime && { lastUpdatedDateTime }),
      };
    }),
  });
}
