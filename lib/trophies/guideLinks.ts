import type { Guide } from '../settings/guides.ts';
import type { Trophy, TrophySet } from './view.ts';

/** A guide's template, filled. `href` leads to the host that the template names, over https. */
export interface GuideLink {
  readonly label: string;
  readonly href: string;
}

type Game = Pick<TrophySet, 'name' | 'npCommunicationId'>;

/** The links of those guides that are about the game, in the person's order. */
export function gameGuideLinks(guides: readonly Guide[], game: Game): readonly GuideLink[] {
  return guides
    .filter(({ template }) => !isOfTrophy(template))
    .flatMap((guide) => link(guide, { name: game.name, np: game.npCommunicationId }));
}

/**
 * The links of those guides that are about one trophy. Each tells the trophy's name: not for one that is
 * covered.
 */
export function trophyGuideLinks(
  guides: readonly Guide[],
  game: Game,
  { name }: Pick<Trophy, 'name'>,
): readonly GuideLink[] {
  return guides
    .filter(({ template }) => isOfTrophy(template))
    .flatMap((guide) => link(guide, { name: game.name, np: game.npCommunicationId, trophy: name }));
}

const isOfTrophy = (template: string) => template.includes('{trophy}');

type Values = Readonly<Partial<Record<'name' | 'np' | 'trophy', string>>>;

/** Nothing for a template that leads nowhere, or to another host than it is written with. */
function link({ label, template }: Guide, values: Values): GuideLink[] {
  const href = fill(template, (place) => encode(values[place] ?? ''));
  const plain = fill(template, () => 'x');
  if (!URL.canParse(href) || !URL.canParse(plain)) return [];
  const { protocol, origin, username, password } = new URL(href);
  const isSafe = protocol === 'https:' && username === '' && password === '';
  return isSafe && origin === new URL(plain).origin ? [{ label, href }] : [];
}

function fill(template: string, valueFor: (place: keyof Values) => string): string {
  return template.replaceAll(/\{(name|np|trophy)\}/g, (_, place: keyof Values) => valueFor(place));
}

/** Lone halves of characters, which cannot be encoded, become U+FFFD; blanks and control characters a blank. */
function encode(value: string): string {
  return encodeURIComponent(
    value
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  );
}
