/** A page in the background draws no frames; nothing waits for one longer than this, in ms. */
const PATIENCE = 100;

/** When what is known so far has been drawn, so that nothing takes the processor from it. */
export const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
