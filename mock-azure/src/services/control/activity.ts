import { showActivity, showActivityEntry } from "../../domain/activity/activity-page.ts";
import { defineControlRoute } from "../../http/control-route.ts";
import { activityEntryPage, forgottenEntryPage } from "../../views/control/activity-entry-page.ts";
import { activityPage } from "../../views/control/activity-page.ts";
import { CONTROL_PATHS } from "../../views/control/paths.ts";
import { respondControlPage } from "./respond-control.ts";

const readNumber = (text: string | null | undefined): number | undefined =>
  /^\d{1,15}$/.test(text ?? "") ? Number(text) : undefined;

/** What the tenant answered. */
export const activityRoute = defineControlRoute({
  name: "control.activity",
  method: "GET",
  path: CONTROL_PATHS.activity,
  parse: ({ url: { searchParams } }) => ({
    person: searchParams.get("person") ?? "",
    application: searchParams.get("application") ?? "",
    before: readNumber(searchParams.get("before")),
  }),
  act: ({ activity }, filter) => showActivity(activity, filter),
  view: (page, tools) => respondControlPage(activityPage(page, tools)),
});

/** One request that it answered. */
export const activityEntryRoute = defineControlRoute({
  name: "control.activity-entry",
  method: "GET",
  path: `${CONTROL_PATHS.activity}/:number`,
  parse: ({ params }) => readNumber(params.number),
  act: ({ activity }, number) => (number === undefined ? undefined : showActivityEntry(activity, number)),
  view: (details, tools) =>
    details
      ? respondControlPage(activityEntryPage(details, tools))
      : respondControlPage(forgottenEntryPage(tools), 404),
});
