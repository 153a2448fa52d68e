/**
 * A name or a text of somebody else's for the inside of a sentence, in its own direction: what `<bdi>` is among
 * elements (Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE).
 */
export const isolated = (text: string): string => `\u2068${text.replace(TURNS, '')}\u2069`;

/** What turns the direction of text, and could reach beyond the name that holds it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
