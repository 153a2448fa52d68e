/** In ms. By the minute is how the age of what is shown is told. */
const MINUTE = 60_000;

/**
 * Asks again when the person comes back to a page that was left open, at most once a minute: what is shown
 * tells how old it was when it came. What is fresh costs no request. Ends with the signal.
 */
export function askWhenBack(document: Document, ask: () => void, signal: AbortSignal): void {
  let askedAt = Date.now();
  const look = () => {
    if (document.visibilityState === 'hidden' || Date.now() - askedAt < MINUTE) return;
    askedAt = Date.now();
    ask();
  };
  document.addEventListener('visibilitychange', look, { signal });
}
