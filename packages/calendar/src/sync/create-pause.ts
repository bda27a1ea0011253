const FIRST_RETRY = 60_000;
const LONGEST_RETRY = 3_600_000;

/** A pause after a failure, twice as long after each further one. */
export function createPause() {
  let failures = 0;
  return {
    /** Milliseconds since the epoch. */
    until: 0,
    lengthen(now: number) {
      this.until = now + Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY);
      failures += 1;
    },
    end() {
      this.until = 0;
      failures = 0;
    },
  };
}
