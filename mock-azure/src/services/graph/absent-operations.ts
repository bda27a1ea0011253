import { absentRoute } from "../../http/absent-route.ts";
import { ABSENT_OF_EVENTS } from "./absent-event-operations.ts";
import { type AbsentResource, PAGES } from "./absent-resource.ts";

const ABSENT_ELSEWHERE: readonly AbsentResource[] = [
  {
    name: "graph.metadata",
    host: "graph",
    methods: ["GET"],
    path: ["/v1.0/$metadata"],
    source: `${PAGES}/overview`,
  },
  {
    name: "graph.delete-group-settings",
    host: "graph",
    methods: ["DELETE"],
    path: ["/v1.0/groupSettings/:setting"],
    source: `${PAGES}/groupsetting-delete`,
  },
];

/** Operations that calendar integrations may call and that are not emulated. */
export const absentOperations = [...ABSENT_OF_EVENTS, ...ABSENT_ELSEWHERE].flatMap(
  ({ methods, ...operation }) => methods.map((method) => absentRoute({ ...operation, method })),
);
