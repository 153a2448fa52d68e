import { CHANGES_CHANNEL, type Change } from '../../lib/messages/changes.ts';

/** What comes within this many ms is told once: a sync keeps something several times a second. */
const GATHER = 250;

/** Tells our own pages what is new in the cache. */
export function createChanges(): (type: Change['type']) => void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const gathering = new Set<Change['type']>();
  return (type) => {
    if (gathering.has(type)) return;
    gathering.add(type);
    setTimeout(() => {
      gathering.delete(type);
      channel.postMessage({ type } satisfies Change);
    }, GATHER);
  };
}
