/** Lets one piece of work begin only when the one before it has ended, however that ended. */
export function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = before.then(work, work);
    before = turn;
    return turn;
  };
}
