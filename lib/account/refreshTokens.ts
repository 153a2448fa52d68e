import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** A refresh token, kept on this computer only because the person asked to stay signed in. */
export interface KeptRefreshToken {
  readonly accountId: string;
  readonly token: string;
  /** Epoch ms; Sony's countdown of about 60 days goes on whatever happens. */
  readonly expiresAt: number;
}

interface VaultSchema extends DBSchema {
  refreshToken: { key: 'kept'; value: KeptRefreshToken };
}

/**
 * The one place of the refresh token: IndexedDB of the extension's origin, which content scripts
 * cannot open (`storage.local` they could read). A database of its own, so that neither a full nor a
 * newer cache takes the sign-in with it.
 */
export interface RefreshTokens {
  /** Rejects when it cannot be told whether there is one. */
  get(): Promise<KeptRefreshToken | undefined>;
  /** False: the browser would not keep it. The sign-in then lasts as long as its access token. */
  keep(token: KeptRefreshToken): Promise<boolean>;
  /** False: the browser would not let it go. */
  forget(): Promise<boolean>;
}

export function createRefreshTokens(name = 'trophy-lens-account'): RefreshTokens {
  const withVault = async <Value>(
    work: (db: IDBPDatabase<VaultSchema>) => Promise<Value>,
  ): Promise<Value> => {
    const db = await openDB<VaultSchema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('refreshToken');
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };

  return {
    get: () => withVault((db) => db.get('refreshToken', 'kept')),
    keep: (token) =>
      withVault((db) => db.put('refreshToken', token, 'kept')).then(
        () => true,
        () => false,
      ),
    forget: () =>
      withVault((db) => db.delete('refreshToken', 'kept'))
        // What cannot be opened can perhaps be removed whole.
        .catch(() => deleteDB(name))
        .then(
          () => true,
          () => false,
        ),
  };
}
