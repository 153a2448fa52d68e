import type { LibraryChoice } from '../../lib/settings/choices.ts';
import type { TitleLine } from '../../lib/trophies/shelf.ts';
import { GRADES } from '../../lib/trophies/view.ts';

/** How far a title is; each title is one of the latter three. */
export const STAGES = ['all', 'complete', 'started', 'untouched'] as const satisfies Stage[];
type Stage = LibraryChoice['stage'];

/** `started`: something is earned and something is missing. */
export function stageOf({ progress, earned }: TitleLine): Exclude<Stage, 'all'> {
  if (progress === 100) return 'complete';
  return progress > 0 || GRADES.some((grade) => earned[grade] > 0) ? 'started' : 'untouched';
}

/** What was chosen, and how many titles each stage would show beside the rest of the choice. */
export interface Chosen {
  readonly titles: readonly TitleLine[];
  readonly counts: Readonly<Record<Stage, number>>;
}

/**
 * @param found  those that fit the query, the best first; without one all, the newest first. In this order they
 *   stay where the person wants no other
 * @param locale  BCP 47, by whose rules names are ordered
 */
export function chosenTitles(
  found: readonly TitleLine[],
  { order, platform, stage, withHidden }: LibraryChoice,
  locale: string,
): Chosen {
  const fitting = found.filter(
    (title) =>
      (withHidden || !title.isHidden) && (platform === null || title.platform === platform),
  );
  const byStage = Map.groupBy(fitting, stageOf);
  const count = (of: Exclude<Stage, 'all'>) => byStage.get(of)?.length ?? 0;
  return {
    titles: ordered(stage === 'all' ? fitting : (byStage.get(stage) ?? []), order, locale),
    counts: {
      all: fitting.length,
      complete: count('complete'),
      started: count('started'),
      untouched: count('untouched'),
    },
  };
}

function ordered(
  titles: readonly TitleLine[],
  order: LibraryChoice['order'],
  locale: string,
): readonly TitleLine[] {
  if (order === 'changed') return titles;
  if (order === 'progress') return titles.toSorted((a, b) => b.progress - a.progress);
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  return titles.toSorted((a, b) => compare(a.name, b.name));
}
