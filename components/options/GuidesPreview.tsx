import type { Guide } from '../../lib/settings/guides.ts';
import { gameGuideLinks, trophyGuideLinks } from '../../lib/trophies/guideLinks.ts';
import { Cup } from '../Cup.tsx';
import type { Words } from '../words.ts';
import { SAMPLE_GAME } from './samples.ts';

/** Where the links lead for an invented game and one of its trophies. */
export function GuidesPreview({ guides, words }: { guides: readonly Guide[]; words: Words }) {
  const { name, npCommunicationId, trophy } = SAMPLE_GAME;
  const game = { name, npCommunicationId };
  return (
    <div class="sample-links">
      <Links about={name} links={gameGuideLinks(guides, game)} words={words} />
      <Links
        about={trophy}
        links={trophyGuideLinks(guides, game, { name: trophy })}
        words={words}
      />
    </div>
  );
}

function Links({
  about,
  links,
  words,
}: {
  about: string;
  links: readonly { readonly label: string; readonly href: string }[];
  words: Words;
}) {
  if (links.length === 0) return null;
  return (
    <section aria-label={words('options.guides.previewGame', [about])}>
      <h4>
        <Cup />
        <bdi>{about}</bdi>
      </h4>
      <ul>
        {links.map(({ label, href }) => (
          <li key={`${label} ${href}`}>
            <a href={href} target="_blank" rel="noreferrer">
              <bdi>{label}</bdi>
            </a>
            <small dir="ltr">{href}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
