import type { ViewChoice } from '../settings/choices.ts';
import { GRADES, type Trophy, type TrophyGroup, type TrophySet } from './view.ts';

/** A group with those of its trophies that are to be seen, in the order in which they are. */
export interface ArrangedGroup {
  readonly group: TrophyGroup;
  readonly trophies: readonly Trophy[];
}

/** Whether anything keeps trophies out of the list; an order alone does not. */
export function isNarrowed({ show, grades, onlyHidden }: ViewChoice, query: string): boolean {
  return show !== 'all' || grades.length > 0 || onlyHidden || query.trim() !== '';
}

/**
 * The set's groups, all of them and in its own order, each with the trophies that the view and the query
 * leave, sorted within the group.
 *
 * @param query    words, of which each must occur in a trophy's name or text; empty: no search
 * @param covered  trophyIds of hidden trophies that are not revealed: a query never finds these, since
 *   finding them would tell what they are called
 */
export function arrange(
  set: Pick<TrophySet, 'groups' | 'trophies'>,
  view: ViewChoice,
  query: string,
  covered: ReadonlySet<number>,
): readonly ArrangedGroup[] {
  const sought = fold(query).split(/\s+/).filter(Boolean);
  const left = set.trophies.filter(
    (trophy) =>
      isShown(trophy, view) &&
      (sought.length === 0 || (!covered.has(trophy.trophyId) && hasWords(trophy, sought))),
  );
  const byGroup = Map.groupBy(left, ({ trophyGroupId }) => trophyGroupId);
  return set.groups.map((group) => ({
    group,
    trophies: sorted(byGroup.get(group.trophyGroupId) ?? [], view.sort),
  }));
}

function isShown(trophy: Trophy, { show, grades, onlyHidden }: ViewChoice): boolean {
  return (
    (show === 'all' || SHOWN[show](trophy)) &&
    (grades.length === 0 || grades.includes(trophy.grade)) &&
    (!onlyHidden || trophy.isHidden)
  );
}

/** What Sony has not told is neither earned nor missing. */
const SHOWN: Readonly<Record<Exclude<ViewChoice['show'], 'all'>, (trophy: Trophy) => boolean>> = {
  earned: ({ standing }) => standing.state === 'earned',
  missing: ({ standing }) => standing.state === 'missing',
  'in-progress': ({ standing }) =>
    standing.state === 'missing' && standing.progress !== null && standing.progress.value > 0,
};

/** Places of a list, smaller first; equal ones keep the order of the console. */
type Place = (trophy: Trophy) => number;

const LAST = Number.POSITIVE_INFINITY;

const PLACES: Readonly<Record<Exclude<ViewChoice['sort'], 'console'>, Place>> = {
  rarity: ({ rarity }) => rarity?.earnedRate ?? LAST,
  // Latest first, then those without a date, then those not earned.
  'earned-date': ({ standing }) =>
    standing.state === 'earned' ? -(standing.at ?? 0) : Number.MAX_VALUE,
  grade: ({ grade }) => GRADES.indexOf(grade),
  closest: ({ standing }) => {
    if (standing.state !== 'missing') return LAST;
    const { value, target } = standing.progress ?? { value: 0, target: 1 };
    return target > 0 ? -value / target : 0;
  },
};

function sorted(trophies: readonly Trophy[], sort: ViewChoice['sort']): readonly Trophy[] {
  if (sort === 'console') return trophies;
  const place = PLACES[sort];
  return trophies.toSorted((one, other) => {
    const [first, second] = [place(one), place(other)];
    // Not their difference: that of two infinities is no number.
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
}

/** What is sought in a trophy; a set is searched at every key pressed, and folding is the costly part. */
const folded = new WeakMap<Trophy, string>();

function hasWords(trophy: Trophy, sought: readonly string[]): boolean {
  let text = folded.get(trophy);
  if (text === undefined) {
    // A line between them, which no sought word holds: no word is found across the two.
    text = `${fold(trophy.name)}\n${fold(trophy.detail)}`;
    folded.set(trophy, text);
  }
  const found = text;
  return sought.every((word) => found.includes(word));
}

const ACCENTS = /[\u0300-\u036f]/g;
/** Zero-width characters and those that turn the direction of text: nobody types them. */
const UNSEEN = /\p{Cf}/gu;
const APOSTROPHES = /[‘’ʼ]/g;

/**
 * Text as it is compared: without case, accents and differences of width. Accents alone are taken off:
 * the marks of other scripts make other letters (か and が).
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(UNSEEN, '')
      .replace(APOSTROPHES, "'")
      // By way of upper case, where ß is SS and both lower forms of Σ are one.
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .normalize('NFC')
  );
}
