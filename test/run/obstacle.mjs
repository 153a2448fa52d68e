/** Something that only the person can clear away. Its message is one sentence that tells how. */
export class Obstacle extends Error {}

/** Does the work; at an obstacle shows its sentence, without a stack, and ends with a failure. */
export async function endAtObstacle(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
