import { beforeEach, expect, test, vi } from 'vitest';
import type { ConnectionsView } from '../../../lib/messages/connections.ts';
import { followConnections } from '../../../lib/ownPage/connections.ts';

interface Port {
  readonly name: string;
  tell(view: ConnectionsView): void;
  die(): void;
}

const { ports, connect } = vi.hoisted(() => {
  const ports: Port[] = [];
  const connect = ({ name }: { name: string }) => {
    const hear: ((view: unknown) => void)[] = [];
    const end: (() => void)[] = [];
    ports.push({
      name,
      tell: (view) => hear.forEach((listener) => void listener(view)),
      die: () => end.forEach((listener) => void listener()),
    });
    return {
      postMessage: () => {},
      onMessage: { addListener: (listener: (view: unknown) => void) => hear.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => end.push(listener) },
    };
  };
  return { ports, connect };
});

vi.mock('webextension-polyfill', () => ({ default: { runtime: { connect } } }));
vi.stubGlobal('BroadcastChannel', EventTarget);
vi.stubGlobal('document', new EventTarget());

beforeEach(() => {
  ports.length = 0;
});

const CALM: ConnectionsView = { connections: [], adding: { state: 'idle' }, tested: null };

test('a page of ours gets every view of its connections', () => {
  const onView = vi.fn();
  followConnections(onView);
  ports[0]?.tell(CALM);
  expect(ports[0]?.name).toBe('connections');
  expect(onView).toHaveBeenCalledExactlyOnceWith(CALM);
});

test('a worker that dies with nothing left to tell is left alone', () => {
  followConnections(() => {});
  ports[0]?.tell(CALM);
  ports[0]?.die();
  expect(ports).toHaveLength(1);
});

test.each<[string, Partial<ConnectionsView>]>([
  ['trying a new connection', { adding: { state: 'trying' } }],
  [
    'asking for one',
    {
      connections: [
        {
          id: 'c',
          label: 'l',
          userId: 'u',
          keyPrefix: null,
          set: null,
          isAsking: true,
          trouble: null,
        },
      ],
    },
  ],
])('one that dies while it is %s is started again, so that no page waits for ever', (_, during) => {
  followConnections(() => {});
  ports[0]?.tell({ ...CALM, ...during });
  ports[0]?.die();
  expect(ports).toHaveLength(2);
});
