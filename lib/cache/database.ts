import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { createV1, type SchemaV1 } from './schema/v1.ts';
import { type SchemaV2, upgradeToV2 } from './schema/v2.ts';
import { type SchemaV3, upgradeToV3 } from './schema/v3.ts';
import { type SchemaV4, upgradeToV4 } from './schema/v4.ts';

export type Schema = SchemaV4;
export const SCHEMA_VERSION = 4;
const CACHE_NAME = 'trophy-lens';

/**
 * `working`; `unavailable`: the browser refuses to open it, another version holds it, or it was
 * closed under us; `full`: reading works, the last write found no room.
 */
export type CacheState = 'working' | 'unavailable' | 'full';

/**
 * The cache as the rest of the program sees it. Nothing here rejects: without a database every read
 * answers `undefined` and every write is let go, so that trophies are then fetched each time.
 */
export interface Cache {
  read<Value>(work: (db: IDBPDatabase<Schema>) => Promise<Value>): Promise<Value | undefined>;
  /** True: it is kept. */
  write(work: (db: IDBPDatabase<Schema>) => Promise<unknown>): Promise<boolean>;
  state(): CacheState;
  onStateChange(listener: (state: CacheState) => void): void;
  /**
   * Removes every record of every account. What belongs to none stays: the achievements of connections; but
   * a database that cannot be opened goes whole. False: the browser would not let it, data may remain.
   */
  clear(): Promise<boolean>;
}

type VersionChange<Version extends SchemaV1> = IDBPTransaction<
  Version,
  StoreNames<Version>[],
  'versionchange'
>;

export interface CacheOptions {
  name?: string;
  /** How long to wait for an older version in another context to let go, in ms. */
  blockedPatience?: number;
}

export function createCache({
  name = CACHE_NAME,
  blockedPatience = 3000,
}: CacheOptions = {}): Cache {
  let connection: Promise<IDBPDatabase<Schema> | undefined> | undefined;
  let state: CacheState = 'working';
  const listeners = new Set<(state: CacheState) => void>();

  const become = (next: CacheState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener(next);
  };

  const forget = (): void => {
    connection = undefined;
  };

  const open = (): Promise<IDBPDatabase<Schema> | undefined> => {
    // A browser without storage throws at the call itself; as a promise it fails like any other open.
    const opening = Promise.resolve().then(() =>
      openDB<Schema>(name, SCHEMA_VERSION, {
        upgrade: (db, oldVersion, _newVersion, transaction) => {
          // Each step knows the stores of its own version; they are all there in the one that is open.
          if (oldVersion < 1) createV1(db as unknown as IDBPDatabase<SchemaV1>);
          if (oldVersion < 2) upgradeToV2(db as unknown as IDBPDatabase<SchemaV2>);
          if (oldVersion < 3) {
            upgradeToV3(
              db as unknown as IDBPDatabase<SchemaV3>,
              transaction as unknown as VersionChange<SchemaV3>,
            );
          }
          if (oldVersion < 4) upgradeToV4(db);
        },
        // A newer version of the extension wants in: letting go is what keeps it from being blocked.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        // The browser closed it (storage cleared, profile on a full disk): the next call opens anew.
        terminated: forget,
      }),
    );
    // An open that another version blocks neither fails nor ends; when it ends late it is still used.
    const opened = opening.then(
      (db) => {
        connection = Promise.resolve(db);
        become('working');
        return db;
      },
      () => {
        become('unavailable');
        return undefined;
      },
    );
    const patience = new Promise<undefined>((resolve) => {
      const timer = setTimeout(() => {
        become('unavailable');
        resolve(undefined);
      }, blockedPatience);
      opened.finally(() => clearTimeout(timer));
    });
    return Promise.race([opened, patience]);
  };

  const connect = (): Promise<IDBPDatabase<Schema> | undefined> => {
    connection ??= open();
    return connection;
  };

  const attempt = async <Value>(
    work: (db: IDBPDatabase<Schema>) => Promise<Value>,
  ): Promise<Value | undefined> => {
    for (let tries = 0; tries < 2; tries += 1) {
      const db = await connect();
      if (!db) return undefined;
      try {
        return await work(db);
      } catch (error) {
        if (nameOf(error) === 'QuotaExceededError') {
          become('full');
          return undefined;
        }
        // Closed between the opening and the call: once more, on a new connection.
        db.close();
        forget();
      }
    }
    become('unavailable');
    return undefined;
  };

  return {
    read: attempt,
    async write(work) {
      const outcome = await attempt(async (db) => {
        await work(db);
        return true;
      });
      if (outcome) become('working');
      return outcome ?? false;
    },
    state: () => state,
    onStateChange(listener) {
      listeners.add(listener);
    },
    async clear() {
      const cleared = await attempt(async (db) => {
        const stores = [...db.objectStoreNames].filter((store) => store !== 'achievements');
        const transaction = db.transaction(stores, 'readwrite');
        await Promise.all([
          ...stores.map((store) => transaction.objectStore(store).clear()),
          transaction.done,
        ]);
        return true;
      });
      return cleared ?? (await deleteWhole(name));
    },
  };
}

/** For a database that cannot be opened, such as one of a newer version: removed without a look inside. */
const deleteWhole = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    Promise.resolve()
      .then(() => deleteDB(name, { blocked: () => resolve(false) }))
      .then(
        () => resolve(true),
        () => resolve(false),
      );
  });

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');
