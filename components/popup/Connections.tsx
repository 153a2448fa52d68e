import type { ConnectionStanding } from '../../lib/connections/view.ts';
import { figuresOf } from '../achievements/figures.ts';
import { newestWords } from '../achievements/newestWords.ts';
import { connectionTroubleSentence } from '../connectionTrouble.ts';
import { formatNumber } from '../format.ts';
import { ageOf } from '../freshness.ts';
import { Medal } from '../Medal.tsx';
import { Bar } from '../Progress.tsx';
import type { Language } from '../words.ts';
import type { PopupProps } from './view.ts';

/** The connections to Trophy, each with how far it is and a way to its achievements; without any, nothing. */
export function Connections({
  connections,
  language,
  now,
  connectionAddress,
  onOpenConnection,
}: Pick<
  PopupProps,
  'connections' | 'language' | 'now' | 'connectionAddress' | 'onOpenConnection'
>) {
  if (connections.length === 0) return null;
  return (
    <ul class="connections" aria-label={language.words('achievements.title')}>
      {connections.map((connection) => (
        <li key={connection.id}>
          <a
            class="title"
            href={connectionAddress(connection.id)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onOpenConnection(connection.id);
            }}
          >
            <span class="title-icon">
              <Medal />
            </span>
            <Standing connection={connection} language={language} now={now} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Standing({
  connection: { label, set, trouble },
  language,
  now,
}: {
  connection: ConnectionStanding;
  language: Language;
  now: number;
}) {
  const { words, locale } = language;
  const figures = set && figuresOf(set);
  const why = trouble && connectionTroubleSentence(trouble, language, now);
  return (
    <>
      <span class="title-what">
        <span class="title-name">
          <bdi title={label}>{label}</bdi>
        </span>
        <Bar progress={figures?.progress ?? 0} />
        {figures && <small>{newestWords(figures.newest, language, now)}</small>}
        <small>
          {set ? ageOf(set.fetchedAt, why, language, now) : (why ?? words('achievements.loading'))}
        </small>
      </span>{' '}
      {figures && (
        <b class={figures.progress === 100 ? 'title-progress platinum' : 'title-progress'}>
          {words('earnedOf', [
            formatNumber(figures.earned, locale),
            formatNumber(figures.total, locale),
          ])}
        </b>
      )}
    </>
  );
}
