import type { Cache } from '../cache/database.ts';
import { createTurns } from '../inTurn.ts';
import type { Result } from '../result.ts';
import type { UserAchievement } from '../trophy-so/index.ts';
import { type AskParts, createAsk } from './ask.ts';
import type { HostAccess } from './hostAccess.ts';
import { createReadings, type Outcome } from './readings.ts';
import { isRefusal } from './trouble.ts';
import type { KeptConnection, Vault } from './vault.ts';
import { type ConnectionStanding, type ConnectionTrouble, MOST_CONNECTIONS } from './view.ts';

/** How adding a connection went. */
export type Added =
  /** Nothing of it is kept. */
  | { readonly state: 'refused'; readonly trouble: ConnectionTrouble }
  /** `trouble`: it is kept, but could not be tried. */
  | {
      readonly state: 'added';
      readonly connectionId: string;
      readonly trouble: ConnectionTrouble | null;
    };

/**
 * The connections of a person to Trophy. All that must outlive the worker is in the vault and in the cache.
 * Nothing here rejects, and no key comes out.
 */
export interface Connections {
  /** In the order in which they were added. Null: the browser does not let them be read. */
  standings(): Promise<readonly ConnectionStanding[] | null>;
  /** Tries the three, and keeps them unless the service says that one of them is wrong. */
  add(wish: { label: string; apiKey: string; userId: string }): Promise<Added>;
  rename(id: string, label: string): Promise<void>;
  /** Asks now. Null: there is no such connection, or it was removed meanwhile. */
  test(id: string): Promise<Outcome>;
  /** With its key and its achievements; with the last one goes our access to the service. */
  remove(id: string): Promise<void>;
  /** Asks about all, or only about those that are not fresh. Ends with the last answer. */
  refresh(options: { isAsked: boolean }): Promise<void>;
  /** Forgets all achievements, and no connection. False: the browser would not let all of it go. */
  forgetAchievements(): Promise<boolean>;
  /** Ends what a worker that died has left behind: achievements and access without a connection. */
  tidy(): Promise<void>;
  /** Tells that what `standings` gives has changed. */
  onChange(listener: () => void): void;
}

export interface ConnectionsParts extends AskParts {
  readonly vault: Vault;
  readonly cache: Cache;
  readonly access: HostAccess;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
}

export function createConnections(parts: ConnectionsParts): Connections {
  const { vault, cache, access, now, newId } = parts;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const ask = createAsk(parts);
  const readings = createReadings({ cache, ask, now, onChange: tell });
  /**
   * One change of the vault after the other. Asking begins in a turn, too: about what is being removed it has
   * either begun before, and is let go, or does not begin.
   */
  const inTurn = createTurns();
  /** How many are being tried: the access is theirs as well. */
  let adding = 0;

  const readVault = (): Promise<readonly KeptConnection[] | null> => vault.all().catch(() => null);

  const giveUnusedAccessBack = async (): Promise<void> => {
    const kept = await readVault();
    if (kept?.length === 0 && adding === 0) await access.giveBack().catch(() => {});
  };

  const keepNew = (
    wish: NewConnection,
    answer: Result<UserAchievement[], ConnectionTrouble | null>,
  ): Promise<Added> =>
    inTurn(async () => {
      const kept = await readVault();
      const obstacle = obstacleTo(wish, kept);
      if (obstacle) return { state: 'refused', trouble: obstacle };
      const isKept = await vault.keep({ ...wish, place: (kept?.at(-1)?.place ?? 0) + 1 });
      if (!isKept) return { state: 'refused', trouble: NOT_KEPT };
      if (answer.ok) await readings.keep(wish.id, answer.value);
      else if (answer.failure) readings.note(wish.id, answer.failure);
      return {
        state: 'added',
        connectionId: wish.id,
        trouble: answer.ok ? null : answer.failure,
      };
    });

  const tryAndKeep = async (wish: NewConnection): Promise<Added> => {
    // Nobody is asked for what could not be kept.
    const obstacle = obstacleTo(wish, await readVault());
    if (obstacle) return { state: 'refused', trouble: obstacle };
    const answer = await ask(wish, new AbortController().signal);
    const trouble = answer.ok ? null : answer.failure;
    if (trouble && (isRefusal(trouble) || trouble.kind === 'permission-withheld')) {
      return { state: 'refused', trouble };
    }
    const added = await keepNew(wish, answer);
    if (added.state === 'added') tell();
    return added;
  };

  const find = async (id: string): Promise<KeptConnection | undefined> =>
    (await readVault())?.find((one) => one.id === id);

  return {
    async standings() {
      const kept = await readVault();
      if (!kept) return null;
      const isWithheld = kept.length > 0 && !(await access.has());
      return Promise.all(
        kept.map(async ({ id, label, userId, apiKey }) => {
          const { set, isAsking, trouble } = await readings.known(id);
          return {
            id,
            label,
            userId,
            keyPrefix: prefixOf(apiKey),
            set,
            isAsking,
            trouble: isWithheld ? { kind: 'permission-withheld' } : trouble,
          };
        }),
      );
    },

    async add({ label, apiKey, userId }) {
      adding += 1;
      try {
        return await tryAndKeep({
          id: newId(),
          label: label.trim(),
          apiKey: apiKey.trim(),
          userId: userId.trim(),
        });
      } finally {
        adding -= 1;
        await giveUnusedAccessBack();
      }
    },

    async rename(id, label) {
      await inTurn(async () => {
        const connection = await find(id);
        if (!connection) return;
        readings.noteKept(id, await vault.keep({ ...connection, label: label.trim() }));
      });
      tell();
    },

    async test(id) {
      const begun = await inTurn(async () => {
        const connection = await find(id);
        return { outcome: connection ? readings.renew(connection) : null };
      });
      return begun.outcome;
    },

    async remove(id) {
      await inTurn(async () => {
        if (await vault.forget(id)) await readings.forget(id);
        else readings.noteKept(id, false);
        await giveUnusedAccessBack();
      });
      tell();
    },

    async refresh({ isAsked }) {
      const begun = await inTurn(async () => {
        const kept = (await readVault()) ?? [];
        const areFresh = await Promise.all(kept.map(({ id }) => !isAsked && readings.isFresh(id)));
        return kept.filter((_, at) => !areFresh[at]).map((one) => readings.renew(one));
      });
      await Promise.all(begun);
    },

    async forgetAchievements() {
      const isForgotten = await inTurn(() => readings.forgetAllBut([]));
      tell();
      return isForgotten;
    },

    tidy: () =>
      inTurn(async () => {
        const kept = await readVault();
        if (!kept) return;
        await readings.forgetAllBut(kept.map(({ id }) => id));
        await giveUnusedAccessBack();
      }),

    onChange: (listener) => void listeners.add(listener),
  };
}

type NewConnection = Omit<KeptConnection, 'place'>;

const NOT_KEPT: ConnectionTrouble = { kind: 'not-kept' };

/** Why one more cannot be kept beside those that are; null: it can. */
function obstacleTo(
  { apiKey, userId }: NewConnection,
  kept: readonly KeptConnection[] | null,
): ConnectionTrouble | null {
  if (!kept) return NOT_KEPT;
  // Each connection costs a request when a page of theirs is opened: a second one would bring nothing for it.
  const twin = kept.find((one) => one.apiKey === apiKey && one.userId === userId);
  if (twin) return { kind: 'already-there', label: twin.label };
  return kept.length < MOST_CONNECTIONS ? null : NOT_KEPT;
}

/** A key is eight characters to know it by, a period, and the secret (the service's documentation, 2026). */
const prefixOf = (apiKey: string): string | null => apiKey.match(/^(\w{8})\.\S/)?.[1] ?? null;
