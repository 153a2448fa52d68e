import type { Language } from '../words.ts';

/** Moves the focus along the buttons of `event.currentTarget`, by arrow keys, Home and End, and round its ends. */
export function moveAlong(event: KeyboardEvent, direction: Language['direction']): void {
  // With one of these the key is the browser's: Alt and an arrow go back.
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const row = event.currentTarget as HTMLElement;
  const all = [...row.querySelectorAll('button')];
  const at = all.indexOf(event.target as HTMLButtonElement);
  const right = direction === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: all.length - 1 }[
    event.key
  ];
  if (to === undefined) return;
  event.preventDefault();
  all[(to + all.length) % all.length]?.focus();
}
