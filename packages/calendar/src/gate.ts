/** Lets a limited number of tasks run at once; the others wait in the order they came. */
export type Gate = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Makes a gate with room for `places` tasks. */
export function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const enter = waiting.shift();
      if (enter) enter();
      else free += 1;
    }
  };
}

const gates = new WeakMap<object, Gate>();

/** The gate of an owner: made when it is first asked for, and gone with the owner. */
export function gateOf(owner: object, places: number): Gate {
  const gate = gates.get(owner) ?? createGate(places);
  gates.set(owner, gate);
  return gate;
}
