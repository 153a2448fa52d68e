import {
  CONNECTIONS_PORT,
  type ConnectionsRequest,
  type ConnectionsView,
} from '../messages/connections.ts';
import { joinWorker, type WorkerConnection } from './port.ts';
import { createUnanswered } from './unanswered.ts';

/**
 * Connects a page of ours with the worker for the connections to Trophy (trophy.so). A worker that dies while
 * it asks there is started again, so that no page waits for an answer that nobody brings.
 *
 * @param onView gets the whole view at first and at every change.
 */
export function followConnections(
  onView: (view: ConnectionsView) => void,
): WorkerConnection<ConnectionsRequest> {
  const completed = createUnanswered();
  return joinWorker(CONNECTIONS_PORT, {
    onView({ connections, ...view }: ConnectionsView) {
      onView({ ...view, connections: connections?.map(completed) ?? null });
    },
    isUnderWay: ({ connections, adding }: ConnectionsView) =>
      adding.state === 'trying' || (connections ?? []).some(({ isAsking }) => isAsking),
  });
}
