const PATIENCE_MS = 15_000;
const PAUSE_MS = 40;

/**
 * Asks again and again until the answer is truthy, and hands it on. An attempt that throws counts as
 * "not yet": pages navigate while they are asked.
 * @param what   completes the sentence "Waited in vain for …"
 * @param scene  describes what there was instead, for the error
 */
export async function waitUntil<Value>(
  what: string,
  attempt: () => Promise<Value>,
  scene: () => Promise<string>,
): Promise<NonNullable<Value>> {
  const deadline = Date.now() + PATIENCE_MS;
  let lastError: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await attempt();
      if (value) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const described = await scene().catch((error: unknown) => `(nothing could be read: ${error})`);
  throw new Error(`Waited in vain for ${what}.\n${described}`, { cause: lastError });
}
