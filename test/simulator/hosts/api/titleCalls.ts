import { newestFirst, type SyncedSet, standingOf } from '../../accounts/account.ts';
import type { Language } from '../../languages.ts';
import { type Call, pageAsked, pageOf, personal, type Route, route, subjectOf } from './call.ts';
import { refusals } from './refused.ts';
import {
  earnedFields,
  groupCountFields,
  rarestField,
  rateFields,
  textFields,
  titleFields,
} from './wording.ts';

const MOST_TITLES = 800;
const USUAL_TITLES = 100;
const MOST_TITLE_IDS = 5;

export const titleRoutes: readonly Route[] = [
  route('/api/trophy/v1/users/{acc}/trophyTitles', userTitles),
  route('/api/trophy/v1/users/{acc}/titles/trophyTitles', userTitlesByTitleId),
];

/** Call 1: all trophy sets of an account, the last updated first. */
function userTitles(call: Call) {
  const { library } = subjectOf(call);
  const asked = pageAsked(call, {
    usual: USUAL_TITLES,
    most: MOST_TITLES,
    refuse: () => refusals.badRequest('limit'),
  });
  const { items, ...paging } = pageOf(newestFirst(library), asked);
  return personal({ trophyTitles: items.map((set) => listed(set, call.language)), ...paging });
}

function listed(set: SyncedSet, language: Language) {
  const { trophySet, lastUpdated } = set;
  const { earned, defined, progress } = standingOf(set, 'all');
  return {
    npServiceName: trophySet.npServiceName,
    npCommunicationId: trophySet.npCommunicationId,
    trophySetVersion: trophySet.version,
    ...titleFields(trophySet, language),
    trophyTitlePlatform: trophySet.platform,
    ...groupCountFields(trophySet),
    definedTrophies: defined,
    progress,
    earnedTrophies: earned,
    hiddenFlag: false,
    lastUpdatedDateTime: lastUpdated,
  };
}

/** Call 2: the trophy sets under one to five title ids; one unknown id fails them all. */
function userTitlesByTitleId(call: Call) {
  const { world, request } = call;
  const { library } = subjectOf(call);
  // A comma at the end passes (recorded 2025).
  const npTitleIds = request.query.get('npTitleIds')?.split(',').filter(Boolean) ?? [];
  if (npTitleIds.length < 1 || npTitleIds.length > MOST_TITLE_IDS) {
    throw refusals.badRequest('npTitleIds');
  }
  const withUnearned = request.query.get('includeNotEarnedTrophyIds') === 'true';
  const titles = npTitleIds.map((npTitleId) => {
    const game = world.catalogue.gameByTitleId(npTitleId);
    if (!game || game.trophySets.length === 0) throw refusals.notFound(npTitleId);
    const sets = newestFirst(library).filter((set) => game.trophySets.includes(set.trophySet));
    const trophyTitles = sets.map((set) => specific(set, call.language, withUnearned));
    return { npTitleId, trophyTitles };
  });
  // Sony answers in an order of its own (recorded 2025): here the first asked comes last.
  return personal({ titles: [...titles.slice(1), ...titles.slice(0, 1)] });
}

function specific(set: SyncedSet, language: Language, withUnearned: boolean) {
  const { trophySet, lastUpdated } = set;
  const { earned, defined, progress } = standingOf(set, 'all');
  const unearned = trophySet.trophies.filter(({ id }) => !set.earned.has(id));
  return {
    npServiceName: trophySet.npServiceName,
    npCommunicationId: trophySet.npCommunicationId,
    ...titleFields(trophySet, language),
    ...groupCountFields(trophySet),
    ...rarestField(set, 'all', (trophy) => ({
      trophyId: trophy.id,
      trophyHidden: trophy.hidden ?? false,
      trophyType: trophy.grade,
      ...textFields(trophy, language),
      ...rateFields(trophy),
      ...earnedFields(set, trophy),
    })),
    progress,
    earnedTrophies: earned,
    definedTrophies: defined,
    lastUpdatedDateTime: lastUpdated,
    ...(withUnearned && { notEarnedTrophyIds: unearned.map(({ id }) => id) }),
  };
}
