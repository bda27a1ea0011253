import { assertNever } from "@consentra/protocol";
import type { SettingsProblem } from "../../domain/consent/settings-outcome.ts";
import type { AssignmentForm } from "../../domain/portal/application-users-page.ts";
import type { ReviewProblem } from "../../domain/portal/review-page.ts";
import type { Words } from "../../words/words.ts";

/** What may be wrong with a form of the portal. */
export type FormProblem = SettingsProblem | ReviewProblem | NonNullable<AssignmentForm["problem"]>;

/** Says what was wrong with a form as it was sent. */
export function problemText(problem: FormProblem, { text, say, number }: Words): string {
  const { problems } = text;
  switch (problem.kind) {
    case "days":
      return Number.isNaN(problem.given)
        ? say(problems.daysNotANumber, problem)
        : say(problems.days, { ...problem, given: number(problem.given) });
    case "noUser":
    case "noGroup":
      return say(problems[problem.kind], problem);
    case "noSuchChoice":
      return say(problems.noSuchChoice, problem);
    case "noSuchPermission":
    case "alwaysAdministrator":
      return say(problems[problem.kind], problem);
    case "classifiedAlready":
      return say(problems.classifiedAlready, { ...problem, impact: problems.impacts[problem.impact] });
    case "justificationTooLong":
      return say(problems.justificationTooLong, problem);
    case "noReviewer":
    case "notClassified":
    case "nobodyChosen":
    case "justificationMissing":
      return problems[problem.kind];
    default:
      return assertNever(problem);
  }
}
