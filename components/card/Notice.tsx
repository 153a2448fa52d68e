import { Cup } from '../Cup.tsx';
import { ACTION_WORDS, type NoticeContent } from '../noticeFor.ts';
import { Ring } from '../Progress.tsx';
import type { Words } from '../words.ts';

/** A state without figures. */
export function Notice({ words, sentence, action }: NoticeContent & { words: Words }) {
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
          {words(ACTION_WORDS[action])}
        </button>
      )}
    </div>
  );
}
