import { GRAPH_APP_ID } from "@consentra/protocol";
import type { Decision } from "../decision.ts";
import { findUser } from "../graph/admit.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ActivityEntry, Subject } from "./activity-entry.ts";

/** How much of an input is looked at; a request body may hold anything. */
const MOST_VALUES = 500;
const DEEPEST = 8;

/** The texts that a value holds, at whatever depth. */
function textsIn(root: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  let seen = 0;
  const visit = (value: unknown, depth: number): void => {
    seen += 1;
    if (seen > MOST_VALUES || depth > DEEPEST) return;
    if (typeof value === "string") texts.add(value);
    else if (typeof value === "object" && value !== null)
      for (const part of Object.values(value)) visit(part, depth + 1);
  };
  visit(root, 0);
  return texts;
}

interface Found {
  readonly people: readonly (string | undefined)[];
  readonly apps: readonly (string | undefined)[];
}

/** Ids of people and applications that stand behind a text: what it names, or what was issued under it. */
function behind(state: TenantState, text: string): Found {
  const interaction = state.interactions.get(text);
  const code = state.codes.get(text);
  const token = state.refreshTokens.get(text);
  const { purpose } = interaction ?? {};
  return {
    people: [findUser(state, text)?.id, interaction?.session?.userId, code?.userId, token?.userId],
    apps: [
      text.toLowerCase(),
      state.servicePrincipals.get(text)?.appId,
      state.consentRequests.get(text)?.appId,
      purpose && (purpose.kind === "authorize" ? purpose.request.appId : purpose.call.appId),
      code?.request.appId,
      token?.appId,
    ],
  };
}

function peopleIn(state: TenantState, texts: Iterable<string>): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const text of texts) {
    for (const id of behind(state, text).people) {
      const user = state.users.get(id ?? "");
      if (user) found.set(user.id, { id: user.id, name: user.displayName });
    }
  }
  return [...found.values()];
}

/** Applications that texts name. Microsoft Graph is not among them: nearly every request has to do with it. */
function applicationsIn(state: TenantState, texts: Iterable<string>): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const text of texts) {
    for (const id of behind(state, text).apps) {
      const application = state.applications.get(id ?? "");
      if (application && application.appId !== GRAPH_APP_ID)
        found.set(application.appId, { id: application.appId, name: application.displayName });
    }
  }
  return [...found.values()];
}

/**
 * The people and applications that a request has to do with: who asked, those that its input names, directly or by
 * something issued to them, and else those that the decision changes something of.
 *
 * @param state - the tenant before the decision is applied
 * @param answered - what the request said, and what was decided
 */
export function subjectsOf(
  state: TenantState,
  { input, decision }: { readonly input: unknown; readonly decision: Decision<unknown> },
): Pick<ActivityEntry, "people" | "applications"> {
  const { actor, changes } = decision;
  const asked = [...(actor ? [actor.id] : []), ...textsIn(input)];
  const changed = textsIn(changes);
  const people = peopleIn(state, asked);
  return {
    people: people.length > 0 ? people : peopleIn(state, changed),
    applications: applicationsIn(state, [...asked, ...changed]),
  };
}
