import type { Lane } from '../pacing/index.ts';
import type { AskOptions, CallFailure } from './calls.ts';
import { isTitleFresh } from './freshness.ts';
import { followGame, type GameParts, type PushGame } from './game.ts';
import { createSetsView, type PushSets, type SetsView } from './setsView.ts';
import { type KeptTrophySet, summarise } from './summary.ts';
import type { SetsSubject } from './view.ts';
import { completeWhole, isWhole } from './wholeSet.ts';

/** Opening a panel costs no more requests than this: the set, and its three parts. What is left waits. */
const MOST_REQUESTS = 4;
/** Nor does looking again at what is shown. */
const MOST_TO_REFRESH = 3;

/** The trophy sets of a panel, as they are asked for. */
export interface SetsQuestion {
  readonly accountId: string;
  readonly subject: SetsSubject;
  /** The npCommunicationId of the set to show whole; null, or none of them: the first. */
  readonly chosen: string | null;
  /** BCP 47, for the names. */
  readonly language: string;
  /** The person asks for fresh data. */
  readonly isAsked: boolean;
  readonly lane: Lane;
}

/**
 * Tells what is known of the trophy sets of a game and, whole, of the chosen one: first what the cache
 * has, at once and however old; then, if that is not fresh, what Sony says. Resolves after the last push.
 * Never rejects for what Sony or the network does.
 */
export async function followSets(
  parts: GameParts,
  question: SetsQuestion,
  signal: AbortSignal,
  push: PushSets,
): Promise<void> {
  const view = createSetsView(parts, question, signal, push);
  const spent = await find(parts, question, signal, view.hear);
  const kept = await view.found();
  if (signal.aborted) return;
  const failures = kept ? await refresh(parts, question, signal, { view, kept, spent }) : [];
  if (!signal.aborted) await view.end(failures);
}

/** Finds the sets, as far as the account's standing in them; gives the number of requests that took. */
async function find(
  parts: GameParts,
  question: SetsQuestion,
  signal: AbortSignal,
  hear: PushGame,
): Promise<number> {
  const { accountId, subject, language, lane, isAsked } = question;
  if (subject.kind === 'game') {
    const extent = isAsked ? 'sets' : 'standings';
    const { game, isAnnounced } = subject;
    const asked = { accountId, game, isAnnounced, language, lane, extent } as const;
    return followGame(parts, asked, signal, hear);
  }
  const { titles, details, library, now } = parts;
  const standing = await titles.keptStanding(accountId, subject.npCommunicationId, language);
  if (!standing) {
    const { phase } = await library.progress(accountId);
    hear(phase === 'done' ? { state: 'unknown', reason: 'no-trophies' } : { state: 'loading' }, []);
    return 0;
  }
  const isTitleNeeded =
    isAsked || standing.platforms.length === 0 || !isTitleFresh(standing.fetchedAt, now());
  const leading = isTitleNeeded ? await titles.leadingTo(subject.npCommunicationId) : [];
  const set = await details.kept(leading[0] ?? '', standing);
  hear({ state: 'ready', sets: [summarise(set)], trouble: null }, [set]);
  return 0;
}

/** Fetches what is not fresh of the chosen set. Gives the failures. */
async function refresh(
  parts: GameParts,
  { accountId, language, isAsked, lane }: SetsQuestion,
  signal: AbortSignal,
  { view, kept, spent }: { view: SetsView; kept: KeptTrophySet; spent: number },
): Promise<readonly CallFailure[]> {
  const { titles, now } = parts;
  const options: AskOptions = { accountId, lane, signal, isAsked };
  let left = (isAsked && kept.definitions ? MOST_TO_REFRESH : MOST_REQUESTS) - spent;
  const isStandingDue = isAsked || !isTitleFresh(kept.standing.fetchedAt, now());

  // Where it cost something to find the set, its standing is as fresh as it gets.
  if (spent === 0 && kept.npTitleId !== '' && isStandingDue) {
    await view.show();
    const { answers, requests } = await titles.ask([kept.npTitleId], language, options);
    left -= requests;
    const answer = answers.get(kept.npTitleId);
    if (answer && !answer.ok) return [answer.failure];
    if (answer?.value.kind === 'sets') view.renew(answer.value.standings);
  }
  const set = await view.chosen();
  if (!set || signal.aborted || (!isAsked && isWhole(set, language, now()))) return [];
  await view.show();
  return completeWhole(set, parts, { language, most: left, ...options }, view.complete);
}
