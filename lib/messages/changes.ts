/** The BroadcastChannel on which our own pages, which read the cache themselves, hear of what is new in it. */
export const CHANGES_CHANNEL = 'trophy-lens:changes';

/** `library`: what was played, or a list of sets. `trophies`: the standing or the trophies of some set. */
export interface Change {
  readonly type: 'library' | 'trophies';
}
