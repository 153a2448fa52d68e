import type { ComponentChildren } from 'preact';

/** Stands where an element is to come; a character of private use, which is in no sentence. */
export const PLACE = '\uE000';

/** A sentence of which one part is an element: its words with `PLACE` for that part. */
export function Around({ sentence, children }: { sentence: string; children: ComponentChildren }) {
  const at = sentence.indexOf(PLACE);
  return (
    <>
      {sentence.slice(0, at)}
      {children}
      {sentence.slice(at + PLACE.length)}
    </>
  );
}
