import type { Localized } from '../languages.ts';
import { digestOf, uuidOf } from '../random.ts';

export const GRADES = ['bronze', 'silver', 'gold', 'platinum'] as const;
export type Grade = (typeof GRADES)[number];

/** What a trophy is called and how it is earned. */
export type TrophyText = readonly [name: string, detail: string];

/** A trophy as it is written down, before its set gives it a number. */
export interface TrophyDraft {
  readonly grade: Grade;
  /** Percent of players who have it, one decimal. */
  readonly rate: number;
  readonly text: Localized<TrophyText>;
  readonly hidden?: boolean;
  /** PS5: counted steps to earn it. */
  readonly target?: number;
  /** PS5: what earning it gives. */
  readonly reward?: Localized<string>;
  /** Where its pictures are said to be, instead of where they are. */
  readonly iconUrl?: string;
  readonly rewardImageUrl?: string;
}

export interface Trophy extends TrophyDraft {
  /** 0…n−1 over the whole set. */
  readonly id: number;
  readonly groupId: string;
  readonly iconUrl: string;
}

export interface TrophyGroup {
  /** `default` = base game, `001`… = add-ons. */
  readonly id: string;
  readonly name: Localized<string>;
  readonly iconUrl: string;
}

/** `trophy` = PS3, PS4, Vita; `trophy2` = PS5 and PC. */
export type NpServiceName = 'trophy' | 'trophy2';

export interface TrophySet {
  readonly npCommunicationId: string;
  readonly npServiceName: NpServiceName;
  /** As Sony writes it: `PS5`, `PSVITA,PS4`, … */
  readonly platform: string;
  readonly version: string;
  readonly name: Localized<string>;
  readonly iconUrl: string;
  readonly groups: readonly TrophyGroup[];
  readonly trophies: readonly Trophy[];
}

interface TrophySetDraft {
  readonly npCommunicationId: string;
  readonly platform: string;
  readonly version: string;
  readonly name: Localized<string>;
  readonly baseGame: readonly TrophyDraft[];
  readonly addOns?: readonly { name: Localized<string>; trophies: readonly TrophyDraft[] }[];
}

type Details = Omit<TrophyDraft, 'grade' | 'rate' | 'text'>;
const draft =
  (grade: Grade) =>
  (rate: number, text: Localized<TrophyText>, details: Details = {}): TrophyDraft => ({
    grade,
    rate,
    text,
    ...details,
  });
export const platinum = draft('platinum');
export const gold = draft('gold');
export const silver = draft('silver');
export const bronze = draft('bronze');

/** Numbers the trophies of all groups in order, and gives everything its picture. */
export function trophySet(written: TrophySetDraft): TrophySet {
  const { npCommunicationId, platform, version, name, baseGame, addOns = [] } = written;
  const npServiceName = platform.includes('PS5') ? 'trophy2' : 'trophy';
  const iconUrl = iconUrlOf(npServiceName, npCommunicationId, 'title');
  const groups: TrophyGroup[] = [{ id: 'default', name, iconUrl }];
  const trophies: Trophy[] = [];
  const add = (groupId: string, drafts: readonly TrophyDraft[]): void => {
    for (const one of drafts) {
      const id = trophies.length;
      const image = (what: string) => iconUrlOf(npServiceName, npCommunicationId, `${what} ${id}`);
      const reward = one.reward && { rewardImageUrl: one.rewardImageUrl ?? image('reward') };
      trophies.push({
        ...one,
        ...reward,
        id,
        groupId,
        // Digests are slow, and few of the pool's trophies are ever looked at.
        get iconUrl() {
          return one.iconUrl ?? image('trophy');
        },
      });
    }
  };
  add('default', baseGame);
  for (const [index, addOn] of addOns.entries()) {
    const id = String(index + 1).padStart(3, '0');
    const groupIcon = iconUrlOf(npServiceName, npCommunicationId, `group ${id}`);
    groups.push({ id, name: addOn.name, iconUrl: groupIcon });
    add(id, addOn.trophies);
  }
  return { npCommunicationId, npServiceName, platform, version, name, iconUrl, groups, trophies };
}

/** The two forms of picture addresses that real answers have (recorded 2025). */
function iconUrlOf(npServiceName: NpServiceName, npCommunicationId: string, what: string): string {
  const seed = `${npCommunicationId} ${what}`;
  if (npServiceName === 'trophy2') {
    return `https://psnobj.prod.dl.playstation.net/psnobj/${npCommunicationId}/${uuidOf(seed)}.png`;
  }
  const folder = `${npCommunicationId}_00${digestOf(npCommunicationId).toUpperCase()}`;
  const file = `${digestOf(seed).toUpperCase()}.PNG`;
  return `https://image.api.playstation.com/trophy/np/${folder}/${file}`;
}
