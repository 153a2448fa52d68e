import { useLayoutEffect, useState } from 'preact/hooks';
import { afterFrame } from './afterFrame.ts';

/** Counts the frames that a view is drawn over, from 0 up to `last`, so that none of them has too much to do. */
export function useStage(last: number): number {
  const [stage, setStage] = useState(0);
  useLayoutEffect(() => {
    if (stage >= last) return;
    return afterFrame(() => setStage(stage + 1));
  }, [stage, last]);
  return stage;
}
