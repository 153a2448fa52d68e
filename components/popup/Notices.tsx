import type { PopupView } from '../../lib/messages/popup.ts';
import { troubleSentence } from '../troubleSentence.ts';
import type { Language } from '../words.ts';
import type { PopupProps } from './view.ts';

/**
 * What a person should know before the figures, and what can be done about it. It is there before there is
 * anything to tell: what comes into it then, a screen reader says.
 */
export function Notices({
  view,
  language,
  now,
  onRetry,
  onGrantAccess,
}: Pick<PopupProps, 'view' | 'language' | 'now' | 'onRetry' | 'onGrantAccess'>) {
  const sentences = view ? sentencesOf(view, language, now) : [];
  const trouble = view && accountTrouble(view);
  return (
    <div class="told" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {trouble?.kind === 'permission-withheld' && (
        <button type="button" class="button" onClick={onGrantAccess}>
          {language.words('popup.allowAccess')}
        </button>
      )}
      {trouble && trouble.kind !== 'permission-withheld' && (
        <button type="button" class="button" onClick={onRetry}>
          {language.words('tryAgain')}
        </button>
      )}
    </div>
  );
}

/** None is said twice: a wait can be known from the account's trouble and from the budget. */
function sentencesOf(view: PopupView, language: Language, now: number): readonly string[] {
  const { words } = language;
  const trouble = accountTrouble(view);
  const { stoppedUntil } = view.budget;
  const sentences = [
    trouble && troubleSentence(trouble, language, now),
    stoppedUntil !== null &&
      troubleSentence({ kind: 'rate-limited', until: stoppedUntil }, language, now),
    view.leftBehind && words('popup.leftBehind'),
    view.cache === 'unavailable' && words('popup.cacheUnavailable'),
    view.cache === 'full' && words('popup.cacheFull'),
  ];
  return [...new Set(sentences.filter((sentence) => typeof sentence === 'string'))];
}

function accountTrouble({ account }: PopupView) {
  return account.state === 'signed-in' ? account.trouble : null;
}
