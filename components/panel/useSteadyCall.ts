import { useRef } from 'preact/hooks';

/** One function for all drawings, which calls the one that the last of them gave: a reason less to draw anew. */
export function useSteadyCall<Told extends readonly unknown[]>(
  call: (...told: Told) => void,
): (...told: Told) => void {
  const latest = useRef(call);
  latest.current = call;
  return useRef((...told: Told) => latest.current(...told)).current;
}
