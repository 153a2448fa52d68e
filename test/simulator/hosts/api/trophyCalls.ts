import { type SyncedSet, trophiesIn } from '../../accounts/account.ts';
import type { Trophy } from '../../catalogue/trophySet.ts';
import { inLanguage, type Language } from '../../languages.ts';
import { type Call, definition, pageAsked, pageOf, personal, type Route, route } from './call.ts';
import { refusals } from './refused.ts';
import { groupAsked, syncedSetAsked, trophySetAsked } from './setAsked.ts';
import { earnedFields, groupCountFields, rarestField, rateFields, textFields } from './wording.ts';

const TROPHIES = 'npCommunicationIds/{np}/trophyGroups/{group}/trophies';

export const trophyRoutes: readonly Route[] = [
  route(`/api/trophy/v1/${TROPHIES}`, titleTrophies),
  route(`/api/trophy/v1/users/{acc}/${TROPHIES}`, userTrophies),
];

/** Without a limit all trophies of the group come at once. */
const trophyPage = (call: Call, trophies: readonly Trophy[]) =>
  pageOf(
    trophies,
    pageAsked(call, {
      usual: Number.MAX_SAFE_INTEGER,
      most: Number.MAX_SAFE_INTEGER,
      refuse: () => refusals.badRequest('limit'),
    }),
  );

/** Call 3: what the trophies of a set are, whoever asks. Hidden ones come with name and text. */
function titleTrophies(call: Call) {
  const trophySet = trophySetAsked(call);
  const trophies = trophiesIn(trophySet, groupAsked(call, trophySet));
  const { items, ...paging } = trophyPage(call, trophies);
  return definition({
    trophySetVersion: trophySet.version,
    hasTrophyGroups: groupCountFields(trophySet).hasTrophyGroups,
    trophies: items.map((trophy) => defined(trophy, call.language)),
    ...paging,
  });
}

const defined = (trophy: Trophy, language: Language) => ({
  trophyId: trophy.id,
  trophyHidden: trophy.hidden ?? false,
  trophyType: trophy.grade,
  ...textFields(trophy, language),
  trophyGroupId: trophy.groupId,
  ...(trophy.target !== undefined && { trophyProgressTargetValue: String(trophy.target) }),
  ...(trophy.reward && {
    trophyRewardName: inLanguage(trophy.reward, language),
    trophyRewardImageUrl: trophy.rewardImageUrl,
  }),
});

/** Call 4: what an account has earned, and how rare each trophy is. No names, no groups. */
function userTrophies(call: Call) {
  const set = syncedSetAsked(call);
  const { trophySet, lastUpdated } = set;
  const groupId = groupAsked(call, trophySet);
  const { items, ...paging } = trophyPage(call, trophiesIn(trophySet, groupId));
  return personal({
    trophySetVersion: trophySet.version,
    hasTrophyGroups: groupCountFields(trophySet).hasTrophyGroups,
    lastUpdatedDateTime: lastUpdated,
    trophies: items.map((trophy) => earnedState(set, trophy)),
    ...rarestField(set, groupId, (trophy) => earnedState(set, trophy)),
    ...paging,
  });
}

const earnedState = (set: SyncedSet, trophy: Trophy) => ({
  trophyId: trophy.id,
  trophyHidden: trophy.hidden ?? false,
  ...earnedFields(set, trophy),
  ...trackedFields(set, trophy),
  trophyType: trophy.grade,
  ...rateFields(trophy),
});

/** How far an unearned tracked trophy is: steps as a string, percent as a number [D]. */
function trackedFields({ earned, tracked }: SyncedSet, { id, target }: Trophy) {
  const state = tracked.get(id);
  if (!state || target === undefined || earned.has(id)) return {};
  return {
    progress: String(state.steps),
    progressRate: Math.floor((100 * state.steps) / target),
    progressedDateTime: state.at,
  };
}
