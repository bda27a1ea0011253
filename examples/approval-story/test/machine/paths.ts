import { type Happening, happeningText } from "./alphabet.ts";
import { explore, keyOf, placeOf } from "./model.ts";

/** One step of a path: what happens, and where the machine's own graph says that it leads. */
export interface Step {
  readonly happening: Happening;
  /** Key of the state after it. */
  readonly to: string;
  /** Whether an effect is then under way. */
  readonly busy: boolean;
}

interface Edge extends Step {
  readonly from: string;
  /** The same for edges that no path need take twice. */
  readonly id: string;
}

const START = "restoring";

function edgesOfGraph(): readonly Edge[] {
  return explore().flatMap(({ state, transitions }) =>
    Object.values(transitions).map(({ event, state: after }) => ({
      id: `${placeOf(state)} ${happeningText(event.happening)}`,
      from: keyOf(state),
      happening: event.happening,
      to: keyOf(after),
      busy: after.hasTag("busy"),
    })),
  );
}

/** The shortest way from a state that ends in a wanted edge, that edge included; empty where there is none. */
function wayTo(
  wanted: (edge: Edge) => boolean,
  from: string,
  leaving: ReadonlyMap<string, readonly Edge[]>,
): readonly Edge[] {
  const reached = new Set([from]);
  const queue: (readonly Edge[])[] = [[]];
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const edge of leaving.get(way.at(-1)?.to ?? from) ?? []) {
      if (wanted(edge)) return [...way, edge];
      if (reached.has(edge.to)) continue;
      reached.add(edge.to);
      queue.push([...way, edge]);
    }
  }
  return [];
}

/**
 * Paths from the start that together let everything happen in every place that it can happen in, each ending at rest.
 *
 * @param longest - steps after which a path ends as soon as it can
 * @returns the paths, the same each time
 * @throws Error when an edge cannot be reached
 */
export function pathsOfGraph(longest: number): readonly (readonly Step[])[] {
  const edges = edgesOfGraph();
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const taken = new Set<string>();
  const isNew = (edge: Edge) => !taken.has(edge.id);
  const found: (readonly Step[])[] = [];
  const all = new Set(edges.map(({ id }) => id));
  while (taken.size < all.size) {
    const path: Edge[] = [];
    const goOn = (wanted: (edge: Edge) => boolean): boolean => {
      const way = wayTo(wanted, path.at(-1)?.to ?? START, leaving);
      for (const edge of way) taken.add(edge.id);
      path.push(...way);
      return way.length > 0;
    };
    while (path.length < longest && goOn(isNew));
    if (path.length === 0) throw new Error("Some edges of the graph cannot be reached.");
    if (path.at(-1)?.busy) goOn(({ busy }) => !busy);
    found.push(path);
  }
  return found;
}
