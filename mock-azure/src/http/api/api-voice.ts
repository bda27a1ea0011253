import { API_ROOT, refuse, respondProblem } from "./problem.ts";

/** Whether an address is one of the control API. */
export const isApiPath = (pathname: string): boolean =>
  pathname.toLowerCase() === API_ROOT || pathname.toLowerCase().startsWith(`${API_ROOT}/`);

/** How the control API says what no route does. */
export const apiVoice = {
  unknown: ({ pathname }: URL): Response =>
    respondProblem(
      refuse(
        "unknown-path",
        `There is nothing at ${pathname}; ${API_ROOT}/openapi.json names every address.`,
      ),
    ),
  wrongMethod: ({ pathname }: URL, method: string, allowed: readonly string[]): Response =>
    respondProblem(refuse("wrong-method", `${pathname} takes ${allowed.join(" and ")}, not ${method}.`), {
      allow: allowed.join(", "),
    }),
};
