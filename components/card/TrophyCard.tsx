import type { ComponentChildren } from 'preact';
import { countTrophies } from '../../lib/trophies/grades.ts';
import type { GameTrophies } from '../../lib/trophies/view.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { noticeFor } from '../noticeFor.ts';
import type { Language, Words } from '../words.ts';
import { Freshness } from './Freshness.tsx';
import { Loading } from './Loading.tsx';
import { Notice } from './Notice.tsx';
import { TrophySet } from './TrophySet.tsx';

interface CardProps {
  readonly trophies: GameTrophies;
  readonly language: Language;
  /** Epoch ms, from which ages are told. */
  readonly now: number;
}

/**
 * The card of a game page, for the shadow root of `<trophy-lens-card>` under `cardCss`. Pure, so
 * that `toTree` can draw it. What its buttons do is declared: `data-action` is `sign-in`, `retry` or `list`.
 */
export function TrophyCard({ trophies, language, now }: CardProps) {
  const isLoading = trophies.state === 'loading';
  return (
    <section class="card" aria-label={regionName(trophies, language)} aria-busy={isLoading}>
      <div class="body">
        <Body trophies={trophies} language={language} now={now} />
      </div>
      <footer class="foot">
        <span class="brand">{language.words('extension.name')}</span>
        {trophies.state === 'ready' && (
          <Freshness
            sets={trophies.sets}
            trouble={trophies.trouble}
            language={language}
            now={now}
          />
        )}
        <span class="stale">{language.words('card.reload')}</span>
        {trophies.state === 'ready' && <ListButton words={language.words} />}
      </footer>
    </section>
  );
}

/** Both of its words are drawn; the page script knows whether the panel is open and says so by `aria-expanded`. */
function ListButton({ words }: { words: Words }) {
  return (
    <button type="button" class="button list" data-action="list" aria-expanded={false}>
      <span class="show">{words('card.showList')}</span>
      <span class="hide">{words('card.hideList')}</span>
    </button>
  );
}

function Body({ trophies, language, now }: CardProps): ComponentChildren {
  switch (trophies.state) {
    case 'loading':
      return <Loading words={language.words} />;
    case 'ready':
      return <Sets sets={trophies.sets} language={language} now={now} />;
    default:
      return <Notice words={language.words} {...noticeFor(trophies, language, now)} />;
  }
}

type Ready = Extract<GameTrophies, { state: 'ready' }>;

/** One set has the card to itself; several stand side by side, and what does not fit scrolls. */
function Sets({ sets, language, now }: Pick<Ready, 'sets'> & Omit<CardProps, 'trophies'>) {
  const [only, ...others] = sets;
  if (others.length === 0) {
    return (
      <TrophySet set={only} title={language.words('trophies')} language={language} now={now} />
    );
  }
  return (
    <section class="sets" tabindex={0} aria-label={setCount(sets.length, language)}>
      {sets.map((set) => (
        <TrophySet
          key={set.npCommunicationId}
          set={set}
          title={set.name}
          language={language}
          now={now}
        />
      ))}
    </section>
  );
}

/** Begins with the word for trophies, by which the outside finds the card. */
function regionName(trophies: GameTrophies, language: Language): string {
  const { words, locale } = language;
  if (trophies.state !== 'ready') return words('trophies');
  const [only, ...others] = trophies.sets;
  if (others.length > 0) {
    return words('card.nameOfSeveral', [setCount(trophies.sets.length, language)]);
  }
  return words('card.nameOfOne', [
    formatPercent(only.progress, locale),
    formatNumber(countTrophies(only.earned), locale),
    formatNumber(countTrophies(only.defined), locale),
  ]);
}

function setCount(count: number, { words, locale }: Language): string {
  return words('card.sets', count, [formatNumber(count, locale)]);
}
