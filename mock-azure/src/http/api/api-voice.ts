import { API_ROOT } from "./api-path.ts";
import { refuse, respondProblem } from "./problem.ts";

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
