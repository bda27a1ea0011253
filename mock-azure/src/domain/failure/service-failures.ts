import type { FailureKind } from "./failure-kind.ts";

/** The service itself: overload, time-outs and errors inside. */
export const SERVICE_FAILURES = {
  50000: {
    error: "server_error",
    surfaces: ["redirect", "token"],
    fixableBy: ["time"],
    text: "The tokens could not be issued.",
  },
  50087: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["time"],
    text: "The second factor could not be asked for; try again.",
  },
  50088: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["time"],
    text: "Too many calls or messages were sent for the second factor.",
  },
  50196: {
    error: "invalid_grant",
    surfaces: ["token"],
    fixableBy: ["developer"],
    text: "The client asks for the same token over and over; it is in a loop.",
  },
  70012: {
    error: "server_error",
    surfaces: ["token"],
    fixableBy: ["time"],
    text: "The service for personal accounts had an error.",
  },
  90006: {
    error: "temporarily_unavailable",
    surfaces: ["page", "redirect", "token"],
    fixableBy: ["time"],
    text: "A service that is needed could not be reached; try again.",
  },
  90012: {
    error: "temporarily_unavailable",
    surfaces: ["page", "token"],
    fixableBy: ["time"],
    text: "The request took too long; try again.",
  },
  90024: {
    error: "temporarily_unavailable",
    surfaces: ["page", "redirect", "token"],
    fixableBy: ["time"],
    text: "A lookup has failed for now; try again.",
  },
  90033: {
    error: "temporarily_unavailable",
    surfaces: ["page", "redirect", "token"],
    fixableBy: ["time"],
    text: "A transient error has occurred; try again.",
  },
  90036: {
    error: "server_error",
    surfaces: ["page", "token"],
    fixableBy: ["nobody"],
    text: "The service had an error that trying again does not mend.",
  },
  90055: {
    error: "temporarily_unavailable",
    surfaces: ["token"],
    fixableBy: ["time"],
    text: "Too many requests; try again later.",
  },
  90090: {
    error: "temporarily_unavailable",
    surfaces: ["page", "redirect", "token"],
    fixableBy: ["time"],
    text: "Microsoft Graph could not be asked; try again.",
  },
  90091: {
    error: "temporarily_unavailable",
    surfaces: ["page"],
    fixableBy: ["time"],
    text: "The directory could not be reached; try again.",
  },
  90092: {
    error: "server_error",
    surfaces: ["page", "token"],
    fixableBy: ["nobody"],
    text: "Microsoft Graph answered with an error that trying again does not mend.",
  },
} as const satisfies Readonly<Record<number, FailureKind>>;
