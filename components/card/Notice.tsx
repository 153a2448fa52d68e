import { Cup } from '../Cup.tsx';
import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

const ACTIONS = { 'sign-in': 'signIn', retry: 'tryAgain' } as const;

/** A state without figures: one sentence, and the one thing to do about it where there is one. */
export function Notice({
  words,
  sentence,
  action,
}: {
  words: Words;
  sentence: string;
  action?: keyof typeof ACTIONS;
}) {
  return (
    <div class="notice">
      <Ring progress={null}>
        <Cup />
      </Ring>
      <div class="said">
        <h2 class="title">{words('trophies')}</h2>
        <p>{sentence}</p>
      </div>
      {action && (
        <button
          type="button"
          class={action === 'sign-in' ? 'button primary' : 'button'}
          data-action={action}
        >
          {words(ACTIONS[action])}
        </button>
      )}
    </div>
  );
}
