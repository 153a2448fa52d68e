import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * `value`, one frame late: what is drawn at once is not held up by what is drawn of this. Of values that
 * follow faster than frames only the last one is ever given.
 */
export function useDeferred<Value>(value: Value): Value {
  const [deferred, setDeferred] = useState({ value });
  useLayoutEffect(() => {
    if (deferred.value === value) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // Not within the frame, which has its own work.
      task = setTimeout(() => setDeferred({ value }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value, deferred]);
  return deferred.value;
}
