/** Work on one key, one after the other: the last one asked for is the last one done. */
export interface Turns {
  /** Does the work once all that was asked for before is over. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves once all that was asked for so far is over. */
  over(key: string): Promise<unknown>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  const over = async (key: string) => last.get(key)?.catch(() => undefined);
  return {
    over,
    take(key, work) {
      const turn = over(key).then(work);
      last.set(key, turn);
      const leave = () => {
        if (last.get(key) === turn) last.delete(key);
      };
      turn.then(leave, leave);
      return turn;
    },
  };
}
