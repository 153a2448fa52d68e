/** How often each is measured: an odd number, so that the median is one of the measurements. */
export const LOADS = 15;

/**
 * Measures a load without and with the extension in turns, each going first as often as the other, so that
 * whatever else the machine does meets both alike. The first turn fills the browsers' caches, wakes the
 * worker, and counts for nothing.
 */
export async function inTurns<Value>(
  measureWithout: () => Promise<Value>,
  measureWith: () => Promise<Value>,
): Promise<{ without: readonly Value[]; measured: readonly Value[] }> {
  await measureWithout();
  await measureWith();
  const without: Value[] = [];
  const measured: Value[] = [];
  for (let load = 0; load < LOADS; load++) {
    const isWithoutFirst = load % 2 === 0;
    if (isWithoutFirst) without.push(await measureWithout());
    measured.push(await measureWith());
    if (!isWithoutFirst) without.push(await measureWithout());
  }
  return { without, measured };
}
