import type { EpochMilliseconds } from "@consentra/protocol";
import { applyChange } from "../domain/apply-change.ts";
import type { Decision, Moment } from "../domain/decision.ts";
import { decideDue, nextDue } from "../domain/due.ts";
import { loadTenantData, toTenantData } from "../domain/tenant-data.ts";
import type { TenantState } from "../domain/tenant-state.ts";
import type { ScenarioMoment, ScenarioWorld } from "./scenario.ts";

const DAY = 86_400_000;

/** A moment of the scenario's past. */
export function daysBefore({ now, ids }: ScenarioMoment, days: number): Moment {
  return { now: (now - days * DAY) as EpochMilliseconds, ids };
}

/** Lets something happen in a starting world by the tenant's own rules, so that it has all its consequences. */
export function play(
  world: ScenarioWorld,
  decide: (state: TenantState) => Pick<Decision<unknown>, "changes">,
): ScenarioWorld {
  const store = loadTenantData(world);
  for (const change of decide(store).changes) applyChange(store, change);
  return { ...world, ...toTenantData(store) };
}

/** Lets everything happen that fell due before the scenario starts, each at its own time. */
export function passTime(world: ScenarioWorld, { now, ids }: ScenarioMoment): ScenarioWorld {
  const store = loadTenantData(world);
  for (let due = nextDue(store); due !== undefined && due <= now; due = nextDue(store)) {
    for (const change of decideDue(store, { now: due, ids }).changes) applyChange(store, change);
  }
  return { ...world, ...toTenantData(store) };
}
