import { Cup } from '../Cup.tsx';
import { ACTION_WORDS, type NoticeContent } from '../noticeFor.ts';
import type { Words } from '../words.ts';

/** There is no list to show: why, and what can be done about it. */
export function Notice({
  sentence,
  action,
  words,
  onAction,
}: NoticeContent & {
  words: Words;
  onAction: (action: 'sign-in' | 'retry') => void;
}) {
  return (
    <div class="no-list" role="status">
      <Cup />
      <p>{sentence}</p>
      {action && (
        <button
          type="button"
          class={action === 'sign-in' ? 'button primary' : 'button'}
          onClick={() => onAction(action)}
        >
          {words(ACTION_WORDS[action])}
        </button>
      )}
    </div>
  );
}
