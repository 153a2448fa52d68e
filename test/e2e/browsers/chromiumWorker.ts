import type { CDPSession } from 'playwright';
import { waitUntil } from './waitUntil.ts';

/** The extension's service worker, as the DevTools protocol shows it. */
export interface ChromiumWorker {
  /** `chrome-extension://…`, which the first start of the worker tells. */
  readonly origin: string;
  /** Stops the worker, if it runs; returns when it is dead. The next event starts it anew. */
  kill(): Promise<void>;
}

/** @param session  of any page: the protocol has service workers on pages only, and there all of them */
export async function watchWorker(session: CDPSession): Promise<ChromiumWorker> {
  let origin = '';
  let isAlive = false;
  let deaths = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      // Node's URL knows no origin of this scheme.
      const ours = scriptURL.match(/^chrome-extension:\/\/\w+/)?.[0];
      if (!ours) continue;
      origin = ours;
      if (isAlive && runningStatus === 'stopped') deaths += 1;
      isAlive = runningStatus !== 'stopped';
    }
  });
  await session.send('ServiceWorker.enable');
  await waitUntil(
    'the extension’s worker to start',
    async () => origin,
    async () => 'Chromium did not load the extension.',
  );

  return {
    origin,
    async kill() {
      if (!isAlive) return;
      // Counted, not looked at: a page that waits for the worker starts it again at once.
      const before = deaths;
      await session.send('ServiceWorker.stopAllWorkers');
      await waitUntil(
        'the worker to stop',
        async () => deaths > before,
        async () => 'It went on running.',
      );
    },
  };
}
