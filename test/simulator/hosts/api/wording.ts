import { rarestEarned, type SyncedSet } from '../../accounts/account.ts';
import type { Trophy, TrophySet } from '../../catalogue/trophySet.ts';
import { trophyRareOf } from '../../figures.ts';
import { inLanguage, type Language } from '../../languages.ts';

/** The pieces that several answers share, each with the fields and the order recorded in 2025. */

/** Sony writes rates as strings with one decimal. */
export const rateFields = ({ rate }: Trophy) => ({
  trophyRare: trophyRareOf(rate),
  trophyEarnedRate: rate.toFixed(1),
});

export function textFields(trophy: Trophy, language: Language) {
  const [trophyName, trophyDetail] = inLanguage(trophy.text, language);
  return { trophyName, trophyDetail, trophyIconUrl: trophy.iconUrl };
}

export function earnedFields({ earned }: SyncedSet, { id }: Trophy) {
  const earnedDateTime = earned.get(id);
  return { earned: earned.has(id), ...(earnedDateTime && { earnedDateTime }) };
}

/** `trophyTitleDetail` comes with `trophy` sets only. */
export function titleFields({ name, npServiceName, iconUrl }: TrophySet, language: Language) {
  const trophyTitleName = inLanguage(name, language);
  return {
    trophyTitleName,
    ...(npServiceName === 'trophy' && { trophyTitleDetail: trophyTitleName.trim() }),
    trophyTitleIconUrl: iconUrl,
  };
}

export const groupCountFields = ({ groups }: TrophySet) => ({
  hasTrophyGroups: groups.length > 1,
  trophyGroupCount: groups.length,
});

/** No recorded answer had nothing earned: the field is left out then, as the harder case for a client. */
export function rarestField<Fields>(
  set: SyncedSet,
  groupId: string,
  fieldsOf: (trophy: Trophy) => Fields,
) {
  const rarest = rarestEarned(set, groupId);
  return rarest.length > 0 ? { rarestTrophies: rarest.map(fieldsOf) } : {};
}
