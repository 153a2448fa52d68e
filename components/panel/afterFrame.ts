/**
 * Runs something once the next frame is drawn, in a task of its own: in the frame itself it would add to the
 * time that the browser needs to draw. Gives back what calls it off.
 */
export function afterFrame(run: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
