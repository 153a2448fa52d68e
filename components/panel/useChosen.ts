import { useRef, useState } from 'preact/hooks';

/**
 * A choice that takes effect at once and is told to somebody who keeps it, and who tells it back in
 * time. Answers to earlier choices do not undo later ones; a value that was not chosen here (in another
 * window) is taken over.
 *
 * @param told  what the keeper last told, by value: plain data
 * @param tell  called with each choice
 */
export function useChosen<Value>(
  told: Value,
  tell: (chosen: Value) => void,
): [Value, (chosen: Value) => void] {
  const [, redraw] = useState(0);
  const { current: state } = useRef({ told: '', value: told, untold: [] as string[] });

  const news = textOf(told);
  if (news !== state.told) {
    state.told = news;
    const answered = state.untold.indexOf(news);
    state.untold = answered < 0 ? [] : state.untold.slice(answered + 1);
    if (state.untold.length === 0) state.value = told;
  }

  const choose = (chosen: Value) => {
    state.value = chosen;
    state.untold.push(textOf(chosen));
    redraw((count) => count + 1);
    tell(chosen);
  };
  return [state.value, choose];
}

/** The same text for the same value, in whatever order its fields stand: Chromium's storage sorts them. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.entries(part).sort() : part,
  );
