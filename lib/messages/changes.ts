/**
 * The BroadcastChannel on which our own pages hear of what is new: in the cache, which they read themselves,
 * and of the account and the connections, for those whose port went with a worker that died.
 */
export const CHANGES_CHANNEL = 'trophy-lens:changes';

/**
 * `library`: what was played, or a list of sets. `trophies`: the standing or the trophies of some set.
 * `account`: who is signed in, the settings, our access to Sony, or what was removed.
 * `connections`: those to Trophy, or what is known of their achievements.
 */
export interface Change {
  readonly type: 'library' | 'trophies' | 'account' | 'connections';
}
