import { type GuideFault, guideFault } from '../../lib/settings/guideFault.ts';
import type { Guide } from '../../lib/settings/guides.ts';

/** A guide link as it is being typed. */
export interface GuideRow {
  /** Its own as long as it stands in the list. */
  readonly key: number;
  readonly label: string;
  readonly template: string;
  /** As it was when it was last right, which is what is kept of it; null: it never was. */
  readonly kept: Guide | null;
}

/** Rows for what is kept, with keys from `firstKey` on. */
export const rowsOf = (guides: readonly Guide[], firstKey: number): readonly GuideRow[] =>
  guides.map((guide, place) => ({ ...guide, key: firstKey + place, kept: guide }));

export const faultOfRow = ({ label, template }: GuideRow): GuideFault | null =>
  guideFault({ label, template });

/** The row with what was typed; kept once it is right. */
export function typedInto(
  row: GuideRow,
  typed: Partial<Pick<GuideRow, 'label' | 'template'>>,
): GuideRow {
  const { label, template } = { ...row, ...typed };
  const isRight = guideFault({ label, template }) === null;
  const kept = isRight ? { label: label.trim(), template: template.trim() } : row.kept;
  return { key: row.key, label, template, kept };
}

/** What is kept of the rows, in their order. */
export const guidesIn = (rows: readonly GuideRow[]): Guide[] =>
  rows.flatMap(({ kept }) => kept ?? []);

export const areSame = (one: readonly Guide[], other: readonly Guide[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ label, template }, place) =>
      label === other[place]?.label && template === other[place]?.template,
  );

/** The row at `place` changes places with the one before (-1) or behind (1) it, if there is one. */
export function moved(rows: readonly GuideRow[], place: number, by: -1 | 1): readonly GuideRow[] {
  const row = rows[place];
  const other = rows[place + by];
  if (!row || !other) return rows;
  return rows.with(place, other).with(place + by, row);
}
