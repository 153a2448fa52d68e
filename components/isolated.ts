/**
 * A name or a text of somebody else's for the inside of a sentence, in its own direction: what `<bdi>` is among
 * elements (Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE).
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
