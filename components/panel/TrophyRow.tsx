import type { ComponentChildren } from 'preact';
import type { Guide } from '../../lib/settings/guides.ts';
import { trophyGuideLinks } from '../../lib/trophies/guideLinks.ts';
import type { Trophy, TrophyProgress, TrophySet, TrophyStanding } from '../../lib/trophies/view.ts';
import { Cup } from '../Cup.tsx';
import { formatNumber } from '../format.ts';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';
import { GuideLinks } from './GuideLinks.tsx';
import { HiddenIcon } from './icons.tsx';
import { RewardPicture, TrophyPicture } from './Picture.tsx';
import { EarnedAt, RarityOf } from './rowParts.tsx';

/** What all rows of a list share. */
export interface RowContext {
  readonly game: Pick<TrophySet, 'name' | 'npCommunicationId'>;
  readonly guides: readonly Guide[];
  readonly language: Language;
  /** Epoch ms, from which ages are told. */
  readonly now: number;
  /** Uncovers trophies, by trophyId. Null: what is covered stays so until it is earned. */
  readonly onUncover: ((trophyIds: readonly number[]) => void) | null;
}

/** One trophy: what it is, where the account stands with it, and how many players have it. */
export function TrophyRow({
  trophy,
  isCovered,
  ...context
}: RowContext & { trophy: Trophy; isCovered: boolean }) {
  const { language } = context;
  return (
    // biome-ignore lint/a11y/useSemanticElements: portions stand between it and its list.
    <div
      role="listitem"
      class={`row ${trophy.standing.state}${isCovered ? ' covered' : ''}`}
      tabindex={-1}
    >
      {isCovered ? (
        <span class="picture">
          <HiddenIcon />
        </span>
      ) : (
        <TrophyPicture url={trophy.iconUrl} grade={trophy.grade} />
      )}
      <div class="what">
        {isCovered ? (
          <Covered trophy={trophy} {...context} />
        ) : (
          <Uncovered trophy={trophy} {...context} />
        )}
        <Standing trophy={trophy} isCovered={isCovered} {...context} />
      </div>
      <RarityOf of={trophy} language={language} />
    </div>
  );
}

function Uncovered({ trophy, game, guides, language }: RowContext & { trophy: Trophy }) {
  const links = trophyGuideLinks(guides, game, trophy);
  return (
    <>
      <Name trophy={trophy} name={<bdi>{trophy.name}</bdi>} language={language}>
        {links[0] && (
          <span class="guides">
            <GuideLinks
              links={links}
              nameOf={(label) => language.words('panel.guideTo', [label, trophy.name])}
            />
          </span>
        )}
      </Name>
      <p class="detail">
        <bdi>{trophy.detail}</bdi>
      </p>
    </>
  );
}

function Covered({ trophy, language, onUncover }: RowContext & { trophy: Trophy }) {
  const { words } = language;
  return (
    <>
      <Name trophy={trophy} name={words('panel.hiddenTrophy')} language={language} />
      {onUncover ? (
        <button
          type="button"
          class="reveal"
          onClick={({ currentTarget }) => {
            // The button goes; the row that it has told stays, and is read out.
            currentTarget.closest<HTMLElement>('.row')?.focus();
            onUncover([trophy.trophyId]);
          }}
        >
          {words('panel.reveal')}
        </button>
      ) : (
        <p class="detail">{words('panel.staysHidden')}</p>
      )}
    </>
  );
}

/** The name with the cup at its end, and what else stands in its line. */
function Name({
  trophy: { grade },
  name,
  language: { words },
  children,
}: {
  trophy: Trophy;
  name: ComponentChildren;
  language: Language;
  children?: ComponentChildren;
}) {
  return (
    <p class="name">
      <span class="named">
        <b>{name}</b> <Cup grade={grade} />
      </span>
      <span class="unseen">{words(`grade.${grade}`)}</span>
      {children}
    </p>
  );
}

/** When it was earned, or how far it is; and what it brings. */
function Standing({
  trophy: { standing, reward },
  isCovered,
  language,
  now,
}: RowContext & { trophy: Trophy; isCovered: boolean }) {
  return (
    <div class="standing">
      <StandingWords standing={standing} language={language} now={now} />
      {reward && !isCovered && (
        <span class="reward">
          <RewardPicture url={reward.imageUrl} />
          <bdi>{language.words('panel.reward', [reward.name])}</bdi>
        </span>
      )}
    </div>
  );
}

function StandingWords({
  standing,
  language,
  now,
}: {
  standing: TrophyStanding;
  language: Language;
  now: number;
}) {
  const { words } = language;
  switch (standing.state) {
    case 'earned':
      return standing.at === null ? (
        <span>{words('panel.earnedNoDate')}</span>
      ) : (
        <EarnedAt at={standing.at} language={language} now={now} />
      );
    case 'missing':
      return (
        <>
          <span class="unseen">{words('panel.notEarned')}</span>
          {standing.progress && <Progress progress={standing.progress} language={language} />}
        </>
      );
    case 'untold':
      return <span>{words('panel.untold')}</span>;
  }
}

function Progress({
  progress: { value, target },
  language: { words, locale },
}: {
  progress: TrophyProgress;
  language: Language;
}) {
  const have = formatNumber(value, locale);
  const all = formatNumber(target, locale);
  return (
    <span
      class="tracked"
      role="progressbar"
      aria-label={words('panel.progress')}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={target}
      aria-valuetext={words('panel.progressOf', [have, all])}
    >
      <Bar progress={target > 0 ? (value / target) * 100 : 0} />
      <span aria-hidden="true">
        {have}/{all}
      </span>
    </span>
  );
}
