import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

/**
 * The shape of a trophy set whose figures are on their way. None of it stays when they come: how high what
 * stands beside the ring will be is not known yet, and what stayed would move.
 */
export function Loading({ words }: { words: Words }) {
  return (
    <div class="slot">
      <div class="set loading">
        <Ring progress={null} />
        <div class="head">
          <h2 class="title">
            <span class="placeholder" />
            <span class="unseen">{words('card.loading')}</span>
          </h2>
          <span class="placeholder wide" />
        </div>
        <div class="facts">
          <span class="placeholder" />
          <span class="placeholder wide" />
          <span class="placeholder" />
        </div>
      </div>
    </div>
  );
}
