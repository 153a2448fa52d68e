/** A name is shorter, in characters as people count them; more is a passage selected by mistake. */
export const MOST_CHARACTERS = 200;

/**
 * Selected text as one line: blanks and line breaks as single spaces, without characters that do not
 * show, at most `MOST_CHARACTERS` long.
 */
export function cleanText(text: string): string {
  const line = text
    // A page's selection can be megabytes; the rest of it is cut off anyhow.
    .slice(0, 20 * MOST_CHARACTERS)
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(/[\p{White_Space}\p{Cc}]+/gu, ' ')
    // Marks of direction, soft hyphens and the like; joiners stay, some scripts write with them.
    .replaceAll(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return [...line].slice(0, MOST_CHARACTERS).join('').trimEnd();
}
