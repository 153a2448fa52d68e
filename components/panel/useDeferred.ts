import { useLayoutEffect, useState } from 'preact/hooks';
import { afterFrame } from './afterFrame.ts';

/**
 * `value`, one frame late: what is drawn at once is not held up by what is drawn of this. Of values that
 * follow faster than frames only the last one is ever given.
 */
export function useDeferred<Value>(value: Value): Value {
  const [deferred, setDeferred] = useState({ value });
  useLayoutEffect(() => {
    if (deferred.value === value) return;
    return afterFrame(() => setDeferred({ value }));
  }, [value, deferred]);
  return deferred.value;
}
