import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A connection with its key, which leaves this room for Trophy alone. */
export interface KeptConnection {
  readonly id: string;
  readonly label: string;
  readonly userId: string;
  /** A secret: whoever has it speaks to the service in the app's name. */
  readonly apiKey: string;
  /** Counts up: the order in which they were added. */
  readonly place: number;
}

interface VaultSchema extends DBSchema {
  connections: { key: string; value: KeptConnection };
}

/**
 * The one place of the keys: IndexedDB of the extension's origin, which content scripts cannot open
 * (`storage.local` they could read). A database of its own, as no clearing of the cache is to take a key,
 * and no copy of the cache to hold one.
 */
export interface Vault {
  /** In the order in which they were added. Rejects when it cannot be told which there are. */
  all(): Promise<readonly KeptConnection[]>;
  /** Takes the place of one with the same id. False: the browser would not keep it. */
  keep(connection: KeptConnection): Promise<boolean>;
  /** False: the browser would not let it go. */
  forget(id: string): Promise<boolean>;
}

export function createVault(name = 'trophy-lens-connections'): Vault {
  const withVault = async <Value>(
    work: (db: IDBPDatabase<VaultSchema>) => Promise<Value>,
  ): Promise<Value> => {
    const db = await openDB<VaultSchema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('connections', { keyPath: 'id' });
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };

  const isDone = (work: (db: IDBPDatabase<VaultSchema>) => Promise<unknown>): Promise<boolean> =>
    withVault(work).then(
      () => true,
      () => false,
    );

  return {
    async all() {
      const kept = await withVault((db) => db.getAll('connections'));
      return kept.sort((a, b) => a.place - b.place);
    },
    keep: (connection) => isDone((db) => db.put('connections', connection)),
    forget: (id) => isDone((db) => db.delete('connections', id)),
  };
}
