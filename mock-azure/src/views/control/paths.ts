/** Where the mock's own pages are, on the host of the control API. */
export const CONTROL_PATHS = {
  home: "/",
  world: "/world",
  advance: "/world/advance",
  accountEvent: "/world/account-event",
  plan: "/world/faults",
  unplan: "/world/faults/remove",
  start: "/world/scenario",
  snapshot: "/world/snapshot.json",
  restore: "/world/restore",
  activity: "/activity",
  script: "/-/activity.js",
} as const;

/** One request that the tenant answered. */
export const activityPath = (number: number): string => `${CONTROL_PATHS.activity}/${String(number)}`;
