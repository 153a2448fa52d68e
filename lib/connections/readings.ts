import { achievements } from '../cache/achievements.ts';
import type { Cache } from '../cache/database.ts';
import type { UserAchievement } from '../trophy-so/index.ts';
import { achievementsOf, keptAchievement } from './achievements.ts';
import type { Ask } from './ask.ts';
import type { KeptConnection } from './vault.ts';
import type { AchievementSet, ConnectionStanding, ConnectionTrouble } from './view.ts';

/** For how long what was answered, well or not, is not asked for again without being told to, in ms. */
const FRESH = 5 * 60_000;

const NOT_KEPT: ConnectionTrouble = { kind: 'not-kept' };

/** How asking went; null: the connection was let go meanwhile. */
export type Outcome = { readonly trouble: ConnectionTrouble | null } | null;

/** What is known of the achievements of each connection, and how more is learnt. */
export interface Readings {
  known(id: string): Promise<Pick<ConnectionStanding, 'set' | 'isAsking' | 'trouble'>>;
  /** Nothing would be gained by asking now. */
  isFresh(id: string): Promise<boolean>;
  /** Asks, or waits for the answer that somebody has asked for. */
  renew(connection: KeptConnection): Promise<Outcome>;
  /** Keeps an answer that came by another way. */
  keep(id: string, told: readonly UserAchievement[]): Promise<void>;
  /** Notes how asking went wrong. */
  note(id: string, trouble: ConnectionTrouble): void;
  /** Notes whether the browser kept what was changed of a connection. */
  noteKept(id: string, isKept: boolean): void;
  /** Removes all that is known of a connection. What is being asked about it is let go, its answer not kept. */
  forget(id: string): Promise<void>;
  /** Removes all that is known of any but these, also from the cache. False: the browser would not let it. */
  forgetAllBut(ids: readonly string[]): Promise<boolean>;
}

interface ReadingsParts {
  readonly cache: Cache;
  readonly ask: Ask;
  /** Epoch ms. */
  readonly now: () => number;
  readonly onChange: () => void;
}

export function createReadings({ cache, ask, now, onChange }: ReadingsParts): Readings {
  const store = achievements(cache);
  /** Without a cache, what this worker was told is all there is. */
  const latest = new Map<string, AchievementSet>();
  const troubles = new Map<string, ConnectionTrouble>();
  /** Of which the browser did not keep the last change. What asking met with stays true beside that. */
  const unkept = new Set<string>();
  /** When the service last said anything, by `now`. */
  const answeredAt = new Map<string, number>();
  const asking = new Map<string, { leave: AbortController; outcome: Promise<Outcome> }>();

  const setOf = async (id: string): Promise<AchievementSet | null> => {
    const kept = latest.has(id) ? undefined : await store.get(id);
    const inCache = kept && {
      achievements: achievementsOf(kept.achievements),
      fetchedAt: kept.fetchedAt,
    };
    return latest.get(id) ?? inCache ?? null;
  };

  /** A time in the future is of a clock that was set back since. */
  const isLately = (at: number): boolean => at <= now() && now() - at < FRESH;

  const keep = async (id: string, told: readonly UserAchievement[]): Promise<void> => {
    const kept = {
      connectionId: id,
      achievements: told.map(keptAchievement),
      fetchedAt: now(),
    };
    latest.set(id, {
      achievements: achievementsOf(kept.achievements),
      fetchedAt: kept.fetchedAt,
    });
    troubles.delete(id);
    unkept.delete(id);
    answeredAt.set(id, kept.fetchedAt);
    await store.save(kept);
  };

  const note = (id: string, trouble: ConnectionTrouble): void => {
    // It is looked at anew each time that it is told.
    if (trouble.kind === 'permission-withheld') return;
    troubles.set(id, trouble);
    unkept.delete(id);
    if (trouble.kind !== 'offline') answeredAt.set(id, now());
  };

  const forgetInMemory = (id: string): void => {
    asking.get(id)?.leave.abort();
    asking.delete(id);
    latest.delete(id);
    troubles.delete(id);
    unkept.delete(id);
    answeredAt.delete(id);
  };

  const learn = async (connection: KeptConnection, { signal }: AbortController) => {
    const { id } = connection;
    const answer = await ask(connection, signal);
    if (signal.aborted) return null;
    if (answer.ok) await keep(id, answer.value);
    else if (answer.failure) note(id, answer.failure);
    return signal.aborted ? null : { trouble: answer.ok ? null : answer.failure };
  };

  return {
    async known(id) {
      const set = await setOf(id);
      const trouble = unkept.has(id) ? NOT_KEPT : troubles.get(id);
      return { set, isAsking: asking.has(id), trouble: trouble ?? null };
    },

    async isFresh(id) {
      const trouble = troubles.get(id);
      // A network may be back the next moment.
      if (trouble?.kind === 'offline') return false;
      if (trouble && 'until' in trouble) return now() < trouble.until;
      return isLately(answeredAt.get(id) ?? (await setOf(id))?.fetchedAt ?? Number.NaN);
    },

    renew(connection) {
      const { id } = connection;
      const underWay = asking.get(id);
      if (underWay) return underWay.outcome;
      const leave = new AbortController();
      const outcome = learn(connection, leave).finally(() => {
        if (asking.get(id)?.leave === leave) asking.delete(id);
        onChange();
      });
      asking.set(id, { leave, outcome });
      onChange();
      return outcome;
    },

    keep,
    note,
    noteKept(id, isKept) {
      if (isKept) unkept.delete(id);
      else unkept.add(id);
    },

    async forget(id) {
      forgetInMemory(id);
      await store.remove(id);
    },

    async forgetAllBut(ids) {
      const all = new Set([...asking.keys(), ...latest.keys(), ...troubles.keys(), ...unkept]);
      for (const id of all) if (!ids.includes(id)) forgetInMemory(id);
      return store.keepOnly(ids);
    },
  };
}
