import { useId } from 'preact/hooks';
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

/**
 * The connections to Trophy, each with how far it is and a way to its achievements, and the
 * age of the oldest; without any, nothing.
 */
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
  const id = useId();
  if (connections.length === 0) return null;
  const ages = connections.flatMap(({ set }) => set?.fetchedAt ?? []);
  return (
    <section class="connections" aria-labelledby={id}>
      <header>
        <h2 id={id}>{language.words('achievements.title')}</h2>
        {ages.length > 0 && <small>{ageOf(Math.min(...ages), null, language, now)}</small>}
      </header>
      <ul>
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
    </section>
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
  const told = () => {
    if (!set || !figures) return why ?? words('achievements.loading');
    if (why) return ageOf(set.fetchedAt, why, language, now);
    return newestWords(figures.newest, language, now);
  };
  return (
    <>
      <span class="title-what">
        <span class="title-name">
          <bdi title={label}>{label}</bdi>
        </span>
        <Bar progress={figures?.progress ?? 0} />
        <small>{told()}</small>
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
