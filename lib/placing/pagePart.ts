import type { Runtime } from './conversation.ts';

/** What a page view is given. It ends with the signal and leaves nothing behind. */
export interface Surroundings {
  /** The style that gives the card its size before anything is known. */
  readonly frame: string;
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
}

/** A part of the extension's presence on one page. */
export interface PagePart {
  /** The page has changed; called before the browser paints the change. */
  look(): void;
  /** What the page has to say, it has said by now. */
  settle(): void;
  askAgain(): void;
}
