/** Something a user has to see and act on: no stack, but what happened and what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} message - what went wrong, with the output that shows it
   * @param {string} remedy - one line: what to do
   */
  constructor(message, remedy) {
    super(message);
    this.name = "StepFailure";
    this.remedy = remedy;
  }
}

/** @param {number} start - from `performance.now()` */
const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Runs one step of a longer job and says how it went, with the seconds counting up on a terminal.
 *
 * @template T
 * @param {string} title - what is done, for example `Installing the packages`
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>} what the action gave
 */
export async function step(title, action) {
  const start = performance.now();
  const terminal = process.stdout.isTTY;
  const show = () => process.stdout.write(`\r\u001b[K… ${title} ${secondsSince(start)}`);
  const ticker = terminal ? setInterval(show, 200) : undefined;
  /** @param {string} mark */
  const finish = (mark) => {
    clearInterval(ticker);
    process.stdout.write(`${terminal ? "\r\u001b[K" : ""}${mark} ${title} ${secondsSince(start)}\n`);
  };
  try {
    const result = await action();
    finish("✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  }
}

/**
 * Tells a failure on standard error.
 *
 * @param {unknown} error
 */
export function tellFailure(error) {
  if (error instanceof StepFailure) console.error(`${error.message}\n→ ${error.remedy}`);
  else if (error instanceof Error && error.name === "Error") console.error(error.message);
  else console.error(error);
}
