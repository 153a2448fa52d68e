/** Clients tell of 64 characters; the two that base64url adds to letters and digits are let pass. */
const NPSSO = /^[\w-]{64}$/;

/**
 * The npsso in what a person pasted: the 64 characters themselves, with or without quotes and blanks
 * around them, or the whole answer of Sony's page, `{"npsso":"…"}`. Null when there is none in it.
 */
export function npssoFromPaste(pasted: string): string | null {
  const bare = pasted.trim().replace(/^["'](.*)["']$/, '$1');
  const candidate = NPSSO.test(bare) ? bare : npssoOfAnswer(bare);
  return typeof candidate === 'string' && NPSSO.test(candidate) ? candidate : null;
}

function npssoOfAnswer(text: string): unknown {
  try {
    return (JSON.parse(text) as { npsso?: unknown } | null)?.npsso;
  } catch {
    return undefined;
  }
}
