import { createTenant, type Scenario, withApplication } from "@consentra/mock-azure";
import { createSeededIds } from "@consentra/protocol";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import { createRedactor } from "../run/redactor.ts";
import { createBrowser } from "../stage/browser.ts";
import type { Connection } from "../stage/connection.ts";
import { createDoor } from "../stage/door.ts";
import { createLine } from "../stage/gate.ts";
import type { Actor, Stage } from "../stage/stage.ts";
import { PARTS, type Part } from "../vocabulary/values.ts";
import { buildWorld } from "../world/build-world.ts";
import type { AppFile } from "./app-file.ts";
import { connectionOf, type OwnApp } from "./own-app.ts";
import { OWN_WORDS } from "./own-words.ts";

/** What an app has to know of a scenario to be used in it. */
export interface OwnStage extends Pick<Stage, "tenant" | "door" | "redactor"> {
  readonly plan: ScenarioPlan;
}

/** Opens the app for one person. */
export type OpenApp = (person: Actor["person"] & { readonly part: Part }, stage: OwnStage) => Promise<OwnApp>;

/** The world with the app registered as its file says. */
function registered(world: Scenario, { clientId, name, redirectUris }: AppFile["registration"]): Scenario {
  return {
    ...world,
    build(start) {
      const built = world.build(start);
      const known = built.applications.find(({ appId }) => appId === built.appId)?.redirectUris;
      const { spa = known?.spa ?? [], web = known?.web ?? [] } = redirectUris ?? {};
      const moment = { now: start.now, ids: createSeededIds(`${start.seed}/own-app`) };
      return withApplication({
        ...(clientId !== undefined && { appId: clientId }),
        ...(name !== undefined && { displayName: name }),
        redirectUris: { spa, web, publicClient: known?.publicClient ?? [] },
      })(built, moment);
    },
  };
}

/** Who uses the app in a scenario; everybody else acts on Microsoft's pages alone. */
const usersOf = ({ steps }: ScenarioPlan): ReadonlySet<string> =>
  new Set(steps.filter(({ word }) => OWN_WORDS.some((own) => own === word)).map(({ actor }) => actor));

const noCalendar = (): never => {
  throw new Error("A scenario of the user's own app reached for the SDK's calendar.");
};

/** @returns a stage on which the user's own app is played */
export async function setOwnStage(
  plan: ScenarioPlan,
  { registration }: Pick<AppFile, "registration">,
  openApp: OpenApp,
): Promise<Stage> {
  const tenant = createTenant({ scenario: registered(buildWorld(plan.world), registration) });
  const redactor = createRedactor();
  redactor.hide(tenant.app.clientSecret, "client secret");
  const door = createDoor(tenant, redactor);
  const users = usersOf(plan);
  const apps = new Map<Part, OwnApp>();
  for (const part of PARTS)
    if (users.has(part))
      apps.set(part, await openApp({ ...tenant.people[part], part }, { tenant, door, redactor, plan }));

  const createActor = (part: Part): Actor => {
    const person = tenant.people[part];
    const app = apps.get(part);
    let connection: Connection | undefined;
    return {
      part,
      person,
      browser: app?.browser ?? createBrowser(tenant, door, { name: part, address: person.address }),
      get connection() {
        connection ??= app && connectionOf(app);
        return connection ?? noCalendar();
      },
      hasConnection: app !== undefined,
      get calendar() {
        return noCalendar();
      },
      get sync() {
        return noCalendar();
      },
      shows: undefined,
      cursor: undefined,
    };
  };
  return {
    tenant,
    door,
    redactor,
    line: createLine(),
    actors: Object.fromEntries(PARTS.map((part) => [part, createActor(part)])) as Stage["actors"],
    async refresh() {
      for (const app of apps.values()) await app.look();
    },
    async dispose() {
      for (const app of apps.values()) await app.close();
    },
  };
}
