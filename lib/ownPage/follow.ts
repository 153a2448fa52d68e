import { type Cache, createCache } from '../cache/database.ts';
import { CHANGES_CHANNEL, type Change } from '../messages/changes.ts';
import type { OwnPagePort, PopupRequest, PopupView } from '../messages/popup.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type Theme, themeIn } from '../settings/theme.ts';
import { keptAccount } from '../trophies/shelf.ts';
import type { GameIds } from '../trophies/view.ts';
import { afterFrame } from './afterFrame.ts';
import { createLibraryReader, type KeptLibrary } from './keptLibrary.ts';
import type { WorkerConnection } from './port.ts';
import { notedSignedIn } from './signedIn.ts';
import { connectToWorker } from './worker.ts';

/** What a page of ours knows at one moment. */
export interface Known {
  /** Null: the worker has not spoken yet. */
  readonly view: PopupView | null;
  /** Of the account that is signed in; null: of nobody, or not read yet. */
  readonly library: KeptLibrary | null;
  /** More titles may come by themselves; never false before all that are kept were read. */
  readonly isReading: boolean;
  readonly theme: Theme;
}

/** A page that does not answer holds nothing up for longer than this, in ms. */
const PATIENCE = 30;
/** The worker is asked after this many ms at the latest, whatever the cache does. */
const HEAD_START = 100;

/**
 * Follows account and library for a page of ours: what the cache has at once, and what the worker tells as
 * soon as it does, which decides.
 *
 * @param port which page of ours it is
 * @param game of the page that the person looks at, where that matters
 * @returns how to ask the worker
 */
export function follow(
  {
    port,
    settings,
    game,
  }: {
    port: OwnPagePort;
    settings: Pick<SettingsStore, 'load'>;
    game: Promise<GameIds | null>;
  },
  onChange: (known: Known) => void,
): (request: PopupRequest) => void {
  const cache = createCache();
  let view: PopupView | null = null;
  let library: KeptLibrary | null = null;
  let theme: Theme | undefined;

  // Nothing is drawn in a theme that the person has not chosen.
  const tell = () => {
    if (theme && (view || library)) {
      onChange({ view, library, isReading: isReading(view, library), theme });
    }
  };

  let isLate = false;
  const late = new Promise<null>((resolve) =>
    setTimeout(() => {
      isLate = true;
      resolve(null);
    }, PATIENCE),
  );
  const gameByNow = () => Promise.race([game, late]);
  const reader = createLibraryReader(cache, gameByNow, (next) => {
    library = next;
    tell();
    void afterFrame().then(connect);
  });
  void game.then((told) => {
    if (told && isLate) reader.renewNow();
  });

  const onStored = (stored: unknown) => {
    theme ??= themeIn(stored);
    tell();
  };
  settings.load().then(onStored, onStored);
  void accountBefore(cache).then((accountId) => {
    if (view) return;
    if (accountId === null) connect();
    else reader.show(accountId);
  });

  new BroadcastChannel(CHANGES_CHANNEL).addEventListener('message', ({ data }) => {
    // Of a trophy set that is looked at, a list of titles tells nothing before the library does.
    if ((data as Change).type === 'library') reader.renew();
  });

  const onView = (next: PopupView) => {
    view = next;
    theme = next.settings.theme;
    reader.show(next.account.state === 'signed-in' ? next.account.accountId : null);
    reader.renewSince(syncedAt(next) ?? 0);
    tell();
  };
  // Starting a worker takes the processor from what is kept, which needs no worker to be shown.
  let worker: WorkerConnection<PopupRequest> | undefined;
  const connect = () => {
    worker ??= connectToWorker(port, { onView });
    return worker;
  };
  setTimeout(connect, HEAD_START);
  return (request) => connect().ask(request);
}

/** Whose titles are shown before the worker answers. */
async function accountBefore(cache: Cache): Promise<string | null> {
  // Begun before it is known to be needed: it opens the cache, which takes longest of all.
  const kept = keptAccount(cache);
  const noted = await notedSignedIn();
  return noted === undefined ? ((await kept)?.accountId ?? null) : noted;
}

/**
 * The worker tells that the library is read before its titles are seen here: until they were read once more,
 * the ones before are not all there are.
 */
function isReading(view: PopupView | null, library: KeptLibrary | null): boolean {
  if (!view?.library?.isRead || !library?.all) return true;
  return library.all.readAt < (syncedAt(view) ?? 0);
}

/** Of a clock that was set back since, nothing is to be waited for. */
function syncedAt({ library }: PopupView): number | null {
  const at = library?.syncedAt ?? null;
  return at !== null && at <= Date.now() ? at : null;
}
