import type { GuideLink } from '../../lib/trophies/guideLinks.ts';
import { OutsideIcon } from './icons.tsx';

/** `nameOf`: the accessible name of a link, where its label alone does not tell what it is about. */
export function GuideLinks({
  links,
  nameOf,
}: {
  links: readonly GuideLink[];
  nameOf?: (label: string) => string;
}) {
  return links.map(({ label, href }) => (
    <a
      key={href}
      class="guide"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={nameOf?.(label)}
    >
      <bdi>{label}</bdi>
      <OutsideIcon />
    </a>
  ));
}
