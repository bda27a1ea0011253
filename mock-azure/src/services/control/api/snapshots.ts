import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse, refuseValue } from "../../../http/api/problem.ts";
import { anyObject, record, whole } from "../../../http/api/shape.ts";

/** The largest snapshot that is read, in characters; a large mailbox makes a large snapshot. */
const LARGEST_SNAPSHOT = 200_000_000;

const snapshotShape = anyObject({
  description: "What the tenant knows. Keep it as it is, for `POST /restore`; a version of its own says so.",
});

const EXAMPLE_SNAPSHOT = { version: 1, now: 1_767_603_600_000, sequence: 0 };

const snapshotRoute = defineApiRoute({
  name: "control.api-snapshot",
  method: "GET",
  path: "/snapshot",
  tag: "Time and scenario",
  summary: "Everything there is",
  description:
    "The whole world, with its test secrets, sessions and codes: without them nobody would stay signed in after a restore.",
  answer: { description: "The snapshot.", shape: snapshotShape, example: EXAMPLE_SNAPSHOT },
  act: (controls) => controls.snapshot(),
});

const restoreRoute = defineApiRoute({
  name: "control.api-restore",
  method: "POST",
  path: "/restore",
  tag: "Time and scenario",
  summary: "Takes up a snapshot",
  description:
    "The clock moves to the snapshot's time; where it stands after that already, nothing happens, since it never goes back. People start with new user agents.",
  body: { shape: snapshotShape, example: EXAMPLE_SNAPSHOT, largest: LARGEST_SNAPSHOT },
  answer: {
    description: "Where the journal goes on.",
    shape: record({ journal: whole({ description: "Sequence number." }) }, { title: "Restored" }),
    example: { journal: 0 },
  },
  problems: ["not-possible-now"],
  act(controls, { body }) {
    const refusal = controls.restore(body);
    if (refusal?.kind === "no-snapshot") return refuseValue("", `is no snapshot: ${refusal.problem}.`);
    if (refusal) return refuse("not-possible-now", refusal.problem);
    const { sequence } = controls.snapshot() as { readonly sequence: number };
    return { journal: sequence };
  },
});

export const snapshotRoutes = [snapshotRoute, restoreRoute];
