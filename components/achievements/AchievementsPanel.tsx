import { useMemo, useRef } from 'preact/hooks';
import type { AchievementSet, ConnectionStanding } from '../../lib/connections/view.ts';
import type { AchievementsChoice } from '../../lib/settings/choices.ts';
import { connectionTroubleSentence } from '../connectionTrouble.ts';
import { formatNumber } from '../format.ts';
import { ageOf } from '../freshness.ts';
import { Medal } from '../Medal.tsx';
import { type Choices, Search, Show, Sort } from '../panel/tools.tsx';
import type { Language } from '../words.ts';
import { AchievementRow } from './AchievementRow.tsx';
import { arrangeAchievements } from './arrangeAchievements.ts';
import type { AchievementsActions } from './view.ts';

const SHOWN: Choices<AchievementsChoice['show']> = [
  ['all', 'panel.all'],
  ['missing', 'panel.missing'],
  ['earned', 'panel.earned'],
];

const SORTS: Choices<AchievementsChoice['sort']> = [
  ['app', 'achievements.sortApp'],
  ['rarity', 'panel.sortRarity'],
  ['earned-date', 'panel.sortEarnedDate'],
];

/** The achievements of one connection: tools above, their age below, and between them the list, which scrolls. */
export function AchievementsPanel({
  connection,
  set,
  choice,
  query,
  language,
  now,
  onChoice,
  onQuery,
  ...actions
}: {
  connection: ConnectionStanding;
  set: AchievementSet;
  choice: AchievementsChoice;
  query: string;
  language: Language;
  /** Epoch ms, from which ages are told. */
  now: number;
  onChoice: (choice: AchievementsChoice) => void;
  onQuery: (query: string) => void;
} & AchievementsActions) {
  const { words, locale } = language;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const { achievements } = set;
  const total = achievements.length;
  const shown = useMemo(
    () => arrangeAchievements(achievements, choice, query),
    [achievements, choice, query],
  );

  if (total === 0) {
    return (
      <>
        <div class="no-list" role="status">
          <Medal />
          <p>{words('achievements.empty')}</p>
        </div>
        <Foot connection={connection} set={set} language={language} now={now} {...actions} />
      </>
    );
  }
  /** Another list begins at its top. */
  const anew = (change: () => void) => {
    list.current?.scrollTo(0, 0);
    change();
  };
  return (
    <>
      <div class="tools">
        <Search
          label={words('achievements.search', total, [formatNumber(total, locale)])}
          total={total}
          shown={shown.length}
          query={query}
          language={language}
          field={field}
          onQuery={(typed) => anew(() => onQuery(typed))}
        />
        <Show
          choices={SHOWN}
          chosen={choice.show}
          words={words}
          onChoose={(show) => anew(() => onChoice({ ...choice, show }))}
        />
        <Sort
          choices={SORTS}
          chosen={choice.sort}
          words={words}
          onChoose={(sort) => anew(() => onChoice({ ...choice, sort }))}
        />
      </div>
      <section
        ref={list}
        class="list"
        tabindex={0}
        aria-label={words('achievements.list', [connection.label])}
      >
        {shown.length > 0 ? (
          <ul class="rows">
            {shown.map((achievement) => (
              <AchievementRow
                key={achievement.id}
                achievement={achievement}
                language={language}
                now={now}
              />
            ))}
          </ul>
        ) : (
          <div class="no-list">
            <p>{words('achievements.nothing')}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                // This button goes.
                field.current?.focus();
                onQuery('');
                onChoice({ ...choice, show: 'all' });
              }}
            >
              {words('achievements.clear')}
            </button>
          </div>
        )}
      </section>
      <Foot connection={connection} set={set} language={language} now={now} {...actions} />
    </>
  );
}

/** How old all this is, why it is no younger, and what can be done about it. */
function Foot({
  connection: { isAsking, trouble },
  set: { fetchedAt },
  language,
  now,
  onRefresh,
  onGrantAccess,
}: {
  connection: ConnectionStanding;
  set: AchievementSet;
  language: Language;
  now: number;
} & AchievementsActions) {
  const { words } = language;
  const why = trouble && connectionTroubleSentence(trouble, language, now);
  return (
    <footer class="panel-foot">
      <span class={trouble ? 'fresh trouble' : 'fresh'}>
        <span role="status">{ageOf(fetchedAt, why, language, now)}</span>
        <span class="ways">
          {trouble?.kind === 'permission-withheld' && (
            <button type="button" class="refresh" onClick={onGrantAccess}>
              {words('popup.allowAccess')}
            </button>
          )}
          <button
            type="button"
            class="refresh"
            // Not `disabled`, which would lose the focus of whoever has just pressed it.
            aria-disabled={isAsking}
            onClick={() => {
              if (!isAsking) onRefresh();
            }}
          >
            {words(isAsking ? 'panel.refreshing' : 'panel.refresh')}
          </button>
        </span>
      </span>
    </footer>
  );
}
