import type { Runtime } from 'webextension-polyfill';
import type { Connections } from '../../lib/connections/connections.ts';
import { checkConnectionsRequest } from '../../lib/messages/checkConnectionsRequest.ts';
import type { ConnectionsRequest, ConnectionsView } from '../../lib/messages/connections.ts';
import { withAchievementsChoice } from '../../lib/settings/choices.ts';
import { changeChoices } from './keptChoices.ts';

/** Serves our own pages: the connections to Trophy, pushed at once and at every change. */
export interface ConnectionViews {
  serve(port: Runtime.Port): void;
  /** Sends the current view to every open page that shows connections. */
  push(): void;
}

/** A page of ours, and what it alone has asked for. */
interface Page extends Pick<ConnectionsView, 'adding' | 'tested'> {
  readonly port: Runtime.Port;
  adding: ConnectionsView['adding'];
  tested: ConnectionsView['tested'];
}

export function createConnectionViews(connections: Connections): ConnectionViews {
  const open = new Set<Page>();

  /** One reading at a time: what changes meanwhile is told by the one after it. */
  let isPushing = false;
  let isMore = false;
  const push = async (): Promise<void> => {
    isMore = true;
    if (isPushing) return;
    isPushing = true;
    try {
      while (isMore && open.size > 0) {
        isMore = false;
        const standings = await connections.standings();
        for (const page of open) tell(page, standings);
      }
    } finally {
      isPushing = false;
    }
  };

  const tell = (page: Page, standings: ConnectionsView['connections']): void => {
    const { port, adding, tested } = page;
    try {
      port.postMessage({ connections: standings, adding, tested } satisfies ConnectionsView);
    } catch {
      // It has gone, and the browser has not told so yet. The others are still there.
      open.delete(page);
    }
  };

  const act = async (page: Page, request: ConnectionsRequest): Promise<void> => {
    switch (request.type) {
      case 'add-connection':
        // A second press before the first one shows.
        if (page.adding.state === 'trying') return;
        page.adding = { state: 'trying' };
        void push();
        page.adding = await connections.add(request);
        return push();
      case 'rename-connection':
        return connections.rename(request.connectionId, request.label);
      case 'test-connection': {
        const { connectionId } = request;
        page.tested = null;
        void push();
        const outcome = await connections.test(connectionId);
        page.tested = outcome && { connectionId, ...outcome };
        return push();
      }
      case 'remove-connection':
        return connections.remove(request.connectionId);
      case 'refresh-connections':
        return connections.refresh(request);
      case 'choose-achievements':
        // A disk that is full: the page shows it all the same, as long as it is open.
        return changeChoices((kept) => withAchievementsChoice(kept, request.choice)).catch(
          () => {},
        );
    }
  };

  connections.onChange(() => void push());

  return {
    serve(port) {
      const page: Page = { port, adding: { state: 'idle' }, tested: null };
      open.add(page);
      port.onDisconnect.addListener(() => open.delete(page));
      port.onMessage.addListener(async (message: unknown) => {
        const request = checkConnectionsRequest(message);
        if (request) await act(page, request);
      });
      void push();
    },

    push: () => void push(),
  };
}
