import { beforeEach, describe, expect, test, vi } from 'vitest';
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

beforeEach(() => {
  ports.length = 0;
  vi.stubGlobal('document', new EventTarget());
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

describe('a worker that dies while it asks', () => {
  const never = {
    id: 'c',
    label: 'l',
    userId: 'u',
    keyPrefix: null,
    set: null,
    isAsking: false,
    trouble: null,
  };
  const asking = { ...never, isAsking: true };
  const set = { achievements: [], fetchedAt: 1 };
  const unavailable = { ...never, trouble: { kind: 'unavailable' } };

  /** What the page has of its connection after workers have told of it, in this order. */
  function shownAfter(...told: object[]) {
    const onView = vi.fn();
    followConnections(onView);
    for (const one of told) ports.at(-1)?.tell({ ...CALM, connections: [one] } as ConnectionsView);
    return onView.mock.lastCall?.[0].connections[0];
  }

  test('leaves no page loading: the next one knows nothing of it, and the page says that none came', () => {
    expect(shownAfter(never, asking, never)).toEqual(unavailable);
    expect(shownAfter(never, asking, never, never)).toEqual(unavailable);
  });

  test('is told of beside what was read before, until something new is read', () => {
    const kept = { ...never, set };
    expect(shownAfter(kept, { ...kept, isAsking: true }, kept)).toEqual({ ...unavailable, set });
    const newer = { ...never, set: { ...set, fetchedAt: 2 } };
    const asked = { ...kept, isAsking: true };
    expect(shownAfter(kept, asked, newer, newer)).toEqual(newer);
    expect(shownAfter(kept, asked, { ...newer, isAsking: true }, newer)).toEqual(newer);
  });

  test('takes along why there was no answer, which the page has heard', () => {
    const offline = { ...never, trouble: { kind: 'offline' } };
    expect(shownAfter(asking, offline, never)).toEqual(offline);
  });

  test('is not what a page speaks of while it is asked again, or where access is withheld', () => {
    expect(shownAfter(asking, never, asking)).toEqual(asking);
    const withheld = { ...never, trouble: { kind: 'permission-withheld' } };
    expect(shownAfter(asking, withheld)).toEqual(withheld);
    expect(shownAfter(asking, withheld, never)).toEqual(unavailable);
  });

  test('is nothing to a connection that nobody was asking for', () => {
    expect(shownAfter(never, never)).toEqual(never);
  });
});
