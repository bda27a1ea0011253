import type { Tenant } from "@consentra/mock-azure";
import { expect } from "vitest";
import { disagreements } from "./agreement.ts";
import { type Answer, type Happening, happeningText } from "./alphabet.ts";
import { keyOf } from "./model.ts";
import type { Step } from "./paths.ts";
import { provocations } from "./provoke.ts";
import { shownBy } from "./secrets.ts";
import { type Stage, setStage } from "./stage.ts";
import { type Coverage, coverageOf, noCoverage } from "./transitions.ts";

/** What will be answered before the question that waits is given up. */
const nextAnswer = (rest: readonly Step[]): Happening | undefined =>
  rest.find(({ happening: { type } }) => type !== "tokensLost")?.happening;

/** Answers that say how it stands with consent. */
const NEWS: readonly Answer[] = ["signedIn", "approvalRequired", "consentMissing", "declined", "blocked"];

/**
 * Whether the administrator has acted since Microsoft last said anything about consent to the product: a walk that told
 * nothing needed an approval or its withdrawal, and a token was refused while something else was being asked for, which
 * goes on as it was.
 */
function isUnseen({ happening }: Step, before: Step | undefined, unseen: boolean): boolean {
  const from = before?.to ?? "";
  switch (happening.type) {
    case "requestSent":
      return false;
    case "tokensLost":
      return unseen || !from.startsWith("connected");
    case "answer":
      if (NEWS.includes(happening.answer)) return false;
      return unseen || (from.startsWith("completing") && happening.answer !== "nothingPending");
    default:
      return unseen;
  }
}

/** What must hold wherever a path ends. */
async function judgeEnd(stage: Stage, shown: readonly string[]): Promise<void> {
  const { integration, restart, clock, secrets, stored } = stage;
  const { state, actor } = integration;
  const persisted = JSON.stringify(actor.getPersistedSnapshot());
  expect(secrets.foundIn([...shown, ...stored, persisted].join("\n"))).toEqual([]);

  integration.dispose();
  expect(clock.waiting).toBe(0);

  // The address that the user was sent to is not kept: another one is made at the next click.
  const again = restart();
  expect(await again.ready).toEqual({ ...state, authorizationUrl: undefined });
  again.dispose();
  expect(clock.waiting).toBe(0);
}

/**
 * Walks a path in a fresh tenant. After each step the machine is where its graph says, and what the status claims is
 * what the tenant holds; at the end nothing secret was shown or stored, a restart finds the same status, and no timer
 * is left.
 *
 * @param takeOver - puts the tenant in Microsoft's place
 * @returns which transitions were taken
 */
export async function walkPath(
  path: readonly Step[],
  takeOver: (tenant: Tenant, fetch: Tenant["fetch"]) => void,
): Promise<Coverage> {
  const coverage = noCoverage();
  const cover = coverageOf(coverage);
  const shown: string[] = [];
  const stage = setStage(takeOver, (event) => {
    cover(event);
    shown.push(shownBy(event));
  });
  const { integration, organization } = stage;
  const provoke = provocations(stage);
  const walked: string[] = [];
  let unseen = false;
  for (const [index, step] of path.entries()) {
    walked.push(happeningText(step.happening));
    const line = walked.join(", ");
    await provoke(step.happening, nextAnswer(path.slice(index + 1))).catch((error: unknown) => {
      throw new Error(line, { cause: error });
    });
    unseen = isUnseen(step, path[index - 1], unseen);
    expect(keyOf(integration.actor.getSnapshot()), line).toBe(step.to);
    if (!step.busy) expect(disagreements(integration.state, organization, unseen), line).toEqual([]);
  }
  await judgeEnd(stage, shown);
  return coverage;
}
