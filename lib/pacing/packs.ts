import { type Result, succeed } from '../result.ts';
import type { Clock } from './clock.ts';
import type { Lane, PaceableFailure, PacingFailure } from './flights.ts';
import type { Pacer } from './pacer.ts';

/**
 * What became of one id: its answer; `unknown-id`: the service does not know it; `unanswered`: the
 * pack was answered well, but without a word on this id, which says nothing about it and is not to
 * be kept.
 */
export type PackAnswer<Answer extends object> = Answer | 'unknown-id' | 'unanswered';

export interface Packs<Id extends string, Answer extends object, Failure> {
  /**
   * Asks for one id. An id that is already asked for, even in a pack that has been sent, has one
   * place. Any failure but an unknown id is that of the whole pack and goes to all its callers.
   */
  ask(
    id: Id,
    options: { readonly lane: Lane; readonly signal?: AbortSignal | undefined },
  ): Promise<Result<PackAnswer<Answer>, Failure | PacingFailure>>;
}

export interface PacksOptions<Id extends string, Answer extends object, Failure> {
  readonly pacer: Pick<Pacer, 'run'>;
  readonly clock: Clock;
  /** What is asked for and of whom: it begins the pacer's key of each pack. */
  readonly name: string;
  /** The most ids that one request may carry. */
  readonly size: number;
  /** How long a pack that is not full is kept open for more ids, in ms. */
  readonly gatherMs: number;
  /** One request for all these ids, in any order of answers. */
  fetchPack(
    ids: readonly Id[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<Id, Answer>, Failure>>;
  /** Whether a failure means that the service does not know an id, and which, if it names it. */
  unknownIdIn(failure: Failure | PacingFailure): { readonly id?: Id | undefined } | null;
}

/** One id that somebody waits for. */
interface Place<Id> {
  /** The ids of its pack, itself included, once they are gathered; fewer when the pack was cut. */
  pack: Promise<readonly Id[]>;
  readonly callers: Set<{ readonly signal: AbortSignal | undefined }>;
}

/** A pack that is open for more ids. */
interface Gathering<Id> {
  readonly ids: Id[];
  readonly pack: Promise<readonly Id[]>;
  close(): void;
}

/** What is left of a pack for this id after a failure that may name the unknown one; null: nothing. */
function partOf<Id>(pack: readonly Id[], id: Id, unknown: Id | undefined): readonly Id[] | null {
  if (unknown !== undefined && pack.includes(unknown)) {
    return unknown === id ? null : pack.filter((other) => other !== unknown);
  }
  if (pack.length === 1) return null;
  const half = Math.ceil(pack.length / 2);
  return pack.indexOf(id) < half ? pack.slice(0, half) : pack.slice(half);
}

/**
 * Turns questions about single ids, of any number of callers, into requests for packs of ids.
 *
 * Every caller follows its id by itself: it runs the pack under a key made of the pack's ids, and
 * where a pack must be cut it goes on with the part that holds its id. That all callers of a pack
 * share its request, that the most urgent lifts it and that it is dropped when all have gone, is the
 * pacer's single flight; nothing of it is done twice here.
 */
export function createPacks<
  Id extends string,
  Answer extends object,
  Failure extends PaceableFailure,
>({
  pacer,
  clock,
  name,
  size,
  gatherMs,
  fetchPack,
  unknownIdIn,
}: PacksOptions<Id, Answer, Failure>): Packs<Id, Answer, Failure> {
  const places = new Map<Id, Place<Id>>();
  let gathering: Gathering<Id> | null = null;

  const isWanted = (id: Id): boolean =>
    [...(places.get(id)?.callers ?? [])].some(({ signal }) => !signal?.aborted);

  const startGathering = (): Gathering<Id> => {
    const ids: Id[] = [];
    const closing = new AbortController();
    const pack = clock.sleep(gatherMs, closing.signal).then(() => {
      if (gathering === started) gathering = null;
      for (const id of ids) if (!isWanted(id)) places.delete(id);
      return ids.filter((id) => places.has(id));
    });
    const started = { ids, pack, close: () => closing.abort() };
    return started;
  };

  const gather = (id: Id): Place<Id> => {
    gathering ??= startGathering();
    const place: Place<Id> = { pack: gathering.pack, callers: new Set() };
    places.set(id, place);
    gathering.ids.push(id);
    if (gathering.ids.length === size) {
      gathering.close();
      gathering = null;
    }
    return place;
  };

  return {
    async ask(id, { lane, signal }) {
      const place = places.get(id) ?? gather(id);
      const caller = { signal };
      place.callers.add(caller);
      try {
        let pack = await place.pack;
        for (;;) {
          const asked = pack;
          const answer = await pacer.run(
            { lane, key: [name, ...asked].join(' '), signal },
            (abandoned) => fetchPack(asked, abandoned),
          );
          if (answer.ok) return succeed(answer.value.get(id) ?? 'unanswered');
          const unknown = unknownIdIn(answer.failure);
          if (!unknown) return answer;
          const part = partOf(asked, id, unknown.id);
          if (!part) return succeed('unknown-id');
          pack = part;
          place.pack = Promise.resolve(part);
        }
      } finally {
        place.callers.delete(caller);
        // One that was dropped while it was gathered may have a successor under this id.
        if (place.callers.size === 0 && places.get(id) === place) places.delete(id);
      }
    },
  };
}
