import { useId, useState } from 'preact/hooks';
import type { ConnectionStanding } from '../../lib/connections/view.ts';
import type { AchievementsChoice } from '../../lib/settings/choices.ts';
import type { Theme } from '../../lib/settings/theme.ts';
import { connectionTroubleSentence } from '../connectionTrouble.ts';
import { Medal } from '../Medal.tsx';
import { Loading } from '../panel/Loading.tsx';
import { PANEL_CSS } from '../panel/style.ts';
import { PIECES_CSS } from '../pieces.css.ts';
import { themeCss } from '../theme.css.ts';
import type { Language } from '../words.ts';
import { AchievementsHead } from './AchievementsHead.tsx';
import { AchievementsPanel } from './AchievementsPanel.tsx';
import { ConnectionTabs } from './ConnectionTabs.tsx';
import type { AchievementsActions } from './view.ts';

export interface AchievementsPageProps extends AchievementsActions {
  /** Undefined: the worker has not spoken yet. Null: the browser does not let them be read. */
  readonly connections: readonly ConnectionStanding[] | null | undefined;
  /** The id of the one that is wanted; where there is none of that id, the first is shown. */
  readonly chosen: string | null;
  /** What of the achievements the person wants to see, and in which order; of all connections. */
  readonly choice: AchievementsChoice;
  readonly theme: Theme;
  readonly language: Language;
  /** Epoch ms, from which ages are told. */
  readonly now: number;
  readonly onChoose: (connectionId: string) => void;
  readonly onChoice: (choice: AchievementsChoice) => void;
  readonly onOpenOptions: () => void;
}

/** The page with the achievements of all connections, for a page that also takes `achievements.css`. */
export function AchievementsPage(props: AchievementsPageProps) {
  const { theme, language, onOpenOptions } = props;
  const { words, direction } = language;
  return (
    <main class="own-page achievements-page" dir={direction}>
      <style>{themeCss(':root', theme) + PIECES_CSS + PANEL_CSS}</style>
      <header class="page-brand">
        <Medal />
        <h1>{words('achievements.title')}</h1>
        <nav class="page-ways">
          <a href="library.html">{words('popup.toLibrary')}</a>
          <button type="button" onClick={onOpenOptions}>
            {words('popup.toOptions')}
          </button>
        </nav>
      </header>
      <Connections {...props} />
    </main>
  );
}

function Connections({
  connections,
  chosen,
  choice,
  language,
  now,
  onChoose,
  onChoice,
  onOpenOptions,
  ...actions
}: AchievementsPageProps) {
  const { words } = language;
  const panelId = useId();
  // Of all of them together, so that it outlasts a look at another one.
  const [query, setQuery] = useState('');

  if (connections === undefined) {
    return (
      <div class="panel">
        <Loading sentence={words('achievements.loading')} />
      </div>
    );
  }
  const shown = connections?.find(({ id }) => id === chosen) ?? connections?.[0];
  if (!connections || !shown) {
    return (
      <div class="panel">
        <div class="no-list" role="status">
          <Medal />
          <p>{words(connections ? 'achievements.none' : 'achievements.unreadable')}</p>
          {connections && (
            <button type="button" class="button primary" onClick={onOpenOptions}>
              {words('popup.toOptions')}
            </button>
          )}
        </div>
      </div>
    );
  }
  const hasTabs = connections.length > 1;
  return (
    <div class="panel">
      {hasTabs && (
        <ConnectionTabs
          connections={connections}
          chosen={shown.id}
          panelId={panelId}
          language={language}
          onChoose={onChoose}
        />
      )}
      <div
        id={panelId}
        class="shown-set"
        {...(hasTabs && { role: 'tabpanel', 'aria-label': shown.label })}
      >
        <AchievementsHead connection={shown} language={language} now={now} />
        {shown.set ? (
          <AchievementsPanel
            key={shown.id}
            connection={shown}
            set={shown.set}
            choice={choice}
            query={query}
            language={language}
            now={now}
            onChoice={onChoice}
            onQuery={setQuery}
            {...actions}
          />
        ) : (
          <WithoutSet
            key={shown.id}
            connection={shown}
            language={language}
            now={now}
            {...actions}
          />
        )}
      </div>
    </div>
  );
}

/** Nothing was ever read of it: it is on its way, or why it is not. */
function WithoutSet({
  connection: { trouble, isAsking },
  language,
  now,
  onRefresh,
  onGrantAccess,
}: {
  connection: ConnectionStanding;
  language: Language;
  now: number;
} & AchievementsActions) {
  const { words } = language;
  if (!trouble || isAsking) return <Loading sentence={words('achievements.loading')} />;
  const isWithheld = trouble.kind === 'permission-withheld';
  return (
    <div class="no-list" role="status">
      <Medal />
      <p>{connectionTroubleSentence(trouble, language, now)}</p>
      <button
        type="button"
        class={isWithheld ? 'button primary' : 'button'}
        onClick={isWithheld ? onGrantAccess : onRefresh}
      >
        {words(isWithheld ? 'popup.allowAccess' : 'tryAgain')}
      </button>
    </div>
  );
}
