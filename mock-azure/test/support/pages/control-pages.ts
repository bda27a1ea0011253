import { scenarios } from "../../../src/scenarios/index.ts";
import type { PageWalk } from "./page-walk.ts";

const { approvalRequired, appBlocked } = scenarios;

/** The mock's own pages. */
export const CONTROL_PAGES: readonly PageWalk[] = [
  { name: "world", start: approvalRequired, walk: ({ open }) => open("control", "/world") },
  {
    name: "world with a planned fault",
    start: approvalRequired,
    async walk({ tenant, open }) {
      tenant.plan({ route: "login.token", answer: { kind: "status", status: 503 } });
      await open("control", "/world?done=plan");
    },
  },
  {
    name: "world that takes no such step",
    start: approvalRequired,
    async walk({ open, visitor, text }) {
      await open("control", "/world");
      await visitor.press(text.world.advance);
    },
  },
  { name: "planning a fault", start: approvalRequired, walk: ({ open }) => open("control", "/world/faults") },
  {
    name: "fault that cannot be planned",
    start: approvalRequired,
    async walk({ open, visitor, text }) {
      await open("control", "/world/faults");
      await visitor.fill(text.world.route, "nowhere");
      await visitor.press(text.world.plan);
    },
  },
  { name: "no activity yet", start: approvalRequired, walk: ({ open }) => open("control", "/activity") },
  {
    name: "activity",
    start: appBlocked,
    async walk({ open, signIn }) {
      await signIn("requester");
      await open("control", "/activity");
    },
  },
  {
    name: "one request answered",
    start: appBlocked,
    async walk({ open, signIn }) {
      await signIn("requester");
      await open("control", "/activity/2");
    },
  },
  {
    name: "request that nobody remembers",
    start: approvalRequired,
    walk: ({ open }) => open("control", "/activity/4711"),
  },
  {
    name: "no such page of the mock",
    start: approvalRequired,
    walk: ({ open }) => open("control", "/no/such/page"),
  },
];
