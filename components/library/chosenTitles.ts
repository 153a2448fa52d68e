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
 * @param found  those that fit the query; all of them without one
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
    titles: (stage === 'all' ? fitting : (byStage.get(stage) ?? [])).toSorted(
      comparison(order, locale),
    ),
    counts: {
      all: fitting.length,
      complete: count('complete'),
      started: count('started'),
      untouched: count('untouched'),
    },
  };
}

function comparison(
  order: LibraryChoice['order'],
  locale: string,
): (a: TitleLine, b: TitleLine) => number {
  const byChange = (a: TitleLine, b: TitleLine) => b.lastUpdatedAt - a.lastUpdatedAt;
  if (order === 'changed') return byChange;
  if (order === 'progress') return (a, b) => b.progress - a.progress || byChange(a, b);
  const { compare } = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true });
  return (a, b) => compare(a.name, b.name) || byChange(a, b);
}
