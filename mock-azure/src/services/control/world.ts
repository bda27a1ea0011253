import { showWorld, type WorldPage } from "../../domain/world-page.ts";
import { readJson } from "../../http/api/read-json.ts";
import { type ControlTools, defineControlRoute } from "../../http/control-route.ts";
import type { MockControls } from "../../http/mock-controls.ts";
import { respondRedirect } from "../../http/respond.ts";
import { faultPage } from "../../views/control/fault-page.ts";
import { CONTROL_PATHS } from "../../views/control/paths.ts";
import { worldPage } from "../../views/control/world-page.ts";
import { linkTo } from "../../views/parts/link-to.ts";
import { type ControlForm, isTrusted, readControlForm } from "./read-control-form.ts";
import { readAccountEvent, readDuration, readFault } from "./read-world-form.ts";
import { respondControlPage } from "./respond-control.ts";

/** The world's page. */
export const worldRoute = defineControlRoute({
  name: "control.world",
  method: "GET",
  path: [CONTROL_PATHS.home, CONTROL_PATHS.world],
  parse: ({ url }) => url.searchParams.get("done") ?? undefined,
  act: (controls, done) => ({ world: showWorld(controls.state, controls), done }),
  view: ({ world, done }, tools) => respondControlPage(worldPage(world, tools, { done })),
});

/** "Download snapshot". */
export const snapshotRoute = defineControlRoute({
  name: "control.snapshot",
  method: "GET",
  path: CONTROL_PATHS.snapshot,
  parse: () => undefined,
  act: (controls) => controls.snapshot(),
  view: (snapshot) =>
    new Response(JSON.stringify(snapshot), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="mock-azure-snapshot.json"',
        "cache-control": "no-store, no-cache",
        "x-content-type-options": "nosniff",
      },
    }),
});

/** The form that plans a fault. */
export const faultFormRoute = defineControlRoute({
  name: "control.fault-form",
  method: "GET",
  path: CONTROL_PATHS.plan,
  parse: () => undefined,
  act: ({ routes }) => routes,
  view: (routes, tools) => respondControlPage(faultPage(routes, tools)),
});

/** What a form of these pages asks of the world. */
interface Deed {
  /** Does it; the text says why it cannot be done. */
  run(controls: MockControls, form: ControlForm): string | undefined;
  /** Whether its form stands on a page of its own, which says what was wrong with it. */
  readonly hasOwnPage?: boolean;
}

type DeedOutcome =
  | { readonly kind: "done" }
  | {
      readonly kind: "not-done";
      readonly status: 400 | 403;
      readonly problem: string;
      readonly world: WorldPage;
      readonly routes: readonly string[];
    };

function deedRoute(name: string, path: string, { run, hasOwnPage = false }: Deed) {
  return defineControlRoute({
    name: `control.${name}`,
    method: "POST",
    path,
    parse: readControlForm,
    act(controls, form): DeedOutcome {
      const refuse = (status: 400 | 403, problem: string): DeedOutcome => ({
        kind: "not-done",
        status,
        problem,
        world: showWorld(controls.state, controls),
        routes: controls.routes,
      });
      if (!isTrusted(controls, form)) return refuse(403, "The form was not sent from this page.");
      const problem = run(controls, form);
      return problem === undefined ? { kind: "done" } : refuse(400, problem);
    },
    view(outcome, tools: ControlTools): Response {
      if (outcome.kind === "done") return respondRedirect(linkTo(CONTROL_PATHS.world, { done: name }));
      const { world, routes, problem, status } = outcome;
      const page = hasOwnPage ? faultPage(routes, tools, problem) : worldPage(world, tools, { problem });
      return respondControlPage(page, status);
    },
  });
}

/** The forms of the page. */
export const worldDeedRoutes = [
  deedRoute("advance", CONTROL_PATHS.advance, {
    run(controls, form) {
      const duration = readDuration(form);
      return duration ? controls.advance(duration) : "Say by how much, in whole minutes, hours or days.";
    },
  }),
  deedRoute("account-event", CONTROL_PATHS.accountEvent, {
    run(controls, form) {
      const event = readAccountEvent(form);
      return event ? controls.accountEvent(form.text("person"), event) : "Say what happens to the account.";
    },
  }),
  deedRoute("plan", CONTROL_PATHS.plan, {
    hasOwnPage: true,
    run(controls, form) {
      const fault = readFault(form);
      return fault
        ? controls.plan(fault)
        : "Say which route fails and how; calls and seconds are whole numbers.";
    },
  }),
  deedRoute("unplan", CONTROL_PATHS.unplan, { run: (controls, form) => controls.unplan(form.text("fault")) }),
  deedRoute("start", CONTROL_PATHS.start, { run: (controls, form) => controls.start(form.text("scenario")) }),
  deedRoute("restore", CONTROL_PATHS.restore, {
    run(controls, form) {
      if (form.file === undefined) return "Choose a file that holds a snapshot.";
      const json = readJson(form.file);
      const refusal =
        "value" in json ? controls.restore(json.value) : { kind: "no-snapshot", problem: json.problem };
      if (!refusal) return undefined;
      return refusal.kind === "no-snapshot"
        ? `The file is no snapshot: ${refusal.problem}.`
        : refusal.problem;
    },
  }),
];
