import type { ComponentChildren } from 'preact';
import { countTrophies } from '../../lib/trophies/grades.ts';
import type { Rarity, TrophySetSummary } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatDay, formatEarnedRate, formatPast } from '../format.ts';
import { RARITY_WORDS } from '../rarityWords.ts';
import type { Language, Words } from '../words.ts';

/** The rarest trophy earned, how rare the platinum is, and when the last one was earned. */
export function Facts({
  set,
  language,
  now,
}: {
  set: TrophySetSummary;
  language: Language;
  now: number;
}) {
  const { words } = language;
  return (
    <dl class="facts">
      <Fact words={words} term={words('card.rarestEarned')}>
        <RarestEarned set={set} language={language} />
      </Fact>
      <Fact words={words} term={words('card.platinum')}>
        <PlatinumRarity rarity={set.platinumRarity} language={language} />
      </Fact>
      {countTrophies(set.earned) > 0 && (
        <Fact words={words} term={words('card.lastEarned')}>
          <LastEarned at={set.lastEarnedAt} language={language} now={now} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  term,
  words,
  children,
}: {
  term: string;
  words: Words;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{words('card.term', [term])}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RarestEarned({
  set: { rarestEarned, earned },
  language: { words, locale },
}: {
  set: TrophySetSummary;
  language: Language;
}) {
  if (!rarestEarned) {
    if (countTrophies(earned) > 0) return <Unfetched words={words} />;
    const nothing = words('card.nothingEarned');
    return (
      <span class="name" title={nothing}>
        {nothing}
      </span>
    );
  }
  const { name, grade, rarity } = rarestEarned;
  return (
    <>
      <Cup grade={grade} />
      <span class="unseen">{words(`grade.${grade}`)}</span>
      <bdi class="name" title={name}>
        {name}
      </bdi>
      <span class={`rate ${rarity.word}`}>{formatEarnedRate(rarity.earnedRate, locale)}</span>
      <span class={`word ${rarity.word}`}>{words(RARITY_WORDS[rarity.word])}</span>
    </>
  );
}

function PlatinumRarity({
  rarity,
  language: { words, locale },
}: {
  rarity: Rarity | null | undefined;
  language: Language;
}) {
  if (rarity === undefined) return <Unfetched words={words} />;
  if (rarity === null) return words('card.noPlatinum');
  const rate = words('card.platinumRate', [formatEarnedRate(rarity.earnedRate, locale)]);
  return (
    <span class="name" title={rate}>
      {rate}
    </span>
  );
}

function LastEarned({
  at,
  language: { words, locale },
  now,
}: {
  at: number | null | undefined;
  language: Language;
  now: number;
}) {
  if (at === undefined) return <Unfetched words={words} />;
  if (at === null) return words('card.noDate');
  return (
    <time datetime={new Date(at).toISOString()} title={formatDay(at, locale)}>
      {formatPast(at, now, locale)}
    </time>
  );
}

function Unfetched({ words }: { words: Words }) {
  return (
    <>
      <span class="placeholder" />
      <span class="unseen">{words('card.notFetchedYet')}</span>
    </>
  );
}
