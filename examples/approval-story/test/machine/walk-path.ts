import type { Tenant } from "@consentra/mock-azure";
import { expect } from "vitest";
import { disagreements } from "./agreement.ts";
import { happeningText, keyOf } from "./model.ts";
import type { Step } from "./paths.ts";
import { provocations } from "./provoke.ts";
import { shownBy } from "./secrets.ts";
import { type Stage, setStage } from "./stage.ts";
import { type Coverage, coverageOf, noCoverage } from "./transitions.ts";

/** Whether an answer left the product without news of consent although a code had to be had, and so an approval. */
const hidesApproval = ({ happening }: Step, before: Step | undefined): boolean =>
  happening.type === "answer" &&
  ["signInAgain", "trouble"].includes(happening.answer) &&
  (before?.to.startsWith("completing") ?? false);

/** Whether the product has heard of consent, or the user has asked anew. */
const bringsNews = ({ happening: { type } }: Step): boolean => type === "answer" || type === "requestSent";

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
    await provoke(step.happening, path[index + 1]?.happening);
    if (bringsNews(step)) unseen = hidesApproval(step, path[index - 1]);
    const line = walked.join(", ");
    expect(keyOf(integration.actor.getSnapshot()), line).toBe(step.to);
    if (!step.busy) expect(disagreements(integration.state, organization.truth(), unseen), line).toEqual([]);
  }
  await judgeEnd(stage, shown);
  return coverage;
}
