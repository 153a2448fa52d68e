import { useId, useRef } from 'preact/hooks';
import type { CandidateGroup, Found } from '../../lib/lookUp/candidates.ts';
import type { LookUp } from '../../lib/lookUp/lookUp.ts';
import { formatNumber } from '../format.ts';
import { TitleList } from '../titles/TitleList.tsx';
import type { Language, Words } from '../words.ts';
import type { FoundFor } from './useFound.ts';
import type { FinderTitles, LookUpProps } from './view.ts';

type CandidatesProps = Pick<
  LookUpProps,
  'kept' | 'titles' | 'language' | 'titleAddress' | 'storeSearch'
> & {
  readonly query: string;
  /** As `useFound` gives it. */
  readonly searched: FoundFor | null;
  readonly onOpen: (npCommunicationId: string) => void;
};

/** The titles that a name may mean, by how surely; without a name, those that have changed last. */
export function Candidates(props: CandidatesProps) {
  const { kept, titles, language, query, searched, storeSearch } = props;
  const { words } = language;
  const name = query.trim();
  const found = searched?.found ?? null;
  const hasSame = found?.groups.some(({ strength }) => strength === 'same') ?? false;
  const isAsking = name === '' && kept?.lookUp.kind === 'asking';
  // What stood there before a name was typed stays until there is something in its place.
  const showedRecent = useRef(false);
  const showsRecent =
    name === '' ? !isAsking : showedRecent.current && titles.candidatesOf !== null && !found;
  showedRecent.current = showsRecent;
  const sentence =
    name === '' ? whyNone(kept?.lookUp, titles, words) : tellFound(found, titles, language);
  return (
    <div class="candidates">
      <p class={found && found.count > 0 ? 'unseen' : 'no-titles'} role="status">
        {sentence}
      </p>
      {found?.groups.map((group) => (
        <Group key={`${group.strength} ${searched?.name}`} {...props} {...group} />
      ))}
      {showsRecent && titles.recent.length > 0 && <Recent {...props} />}
      {searched && !hasSame && (
        <p class="elsewhere">
          <a href={storeSearch(searched.name)} target="_blank" rel="noopener noreferrer">
            {words('lookUp.searchStore', [searched.name])}
          </a>
        </p>
      )}
    </div>
  );
}

const STRENGTHS = {
  same: 'lookUp.same',
  'same-title': 'lookUp.sameTitle',
  contains: 'lookUp.contains',
  similar: 'lookUp.similar',
} as const satisfies Record<CandidateGroup['strength'], string>;

function Group({ strength, titles, ...props }: CandidateGroup & Omit<CandidatesProps, 'titles'>) {
  return <Titles {...props} titles={titles} heading={props.language.words(STRENGTHS[strength])} />;
}

const Recent = ({ titles, ...props }: CandidatesProps) => (
  <Titles {...props} titles={titles.recent} heading={props.language.words('titles.recent')} />
);

function Titles({
  titles,
  heading,
  language,
  titleAddress,
  onOpen,
}: Pick<CandidatesProps, 'language' | 'titleAddress' | 'onOpen'> & {
  titles: FinderTitles['recent'];
  heading: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="strength">
        {heading}
      </h2>
      <TitleList
        titles={titles}
        language={language}
        name={heading}
        onPage={[]}
        current={null}
        hrefOf={titleAddress}
        onOpen={onOpen}
      />
    </section>
  );
}

/** Why there is no name to look for, where there is something to say about it. */
function whyNone(lookUp: LookUp | undefined, titles: FinderTitles, words: Words): string {
  if (lookUp?.kind === 'asking') return words('lookUp.asking');
  if (lookUp?.kind === 'nothing') {
    return words(lookUp.why === 'no-game' ? 'lookUp.noGame' : 'lookUp.notChosen');
  }
  if (titles.hasTitles) return '';
  return words(titles.isReading ? 'titles.stillComing' : 'titles.none');
}

function tellFound(
  found: Found | null,
  { isReading, candidatesOf }: FinderTitles,
  { words, locale }: Language,
): string {
  if (!candidatesOf) return words('titles.gettingReady');
  if (!found) return '';
  if (found.count > 0) {
    return words('titles.found', found.count, [formatNumber(found.count, locale)]);
  }
  return words(isReading ? 'lookUp.noneYet' : 'titles.noneFound');
}
