import type { EpochMilliseconds } from "@consentra/protocol";
import type { DirectoryRole } from "./directory/user.ts";
import { isOver, type PlannedFault, strikesOf } from "./fault.ts";
import { mailAddress } from "./mail/mail-address.ts";
import type { TenantState } from "./tenant-state.ts";

/** A starting world, as a list of them shows it. */
export interface ScenarioLine {
  readonly name: string;
  readonly description: string;
}

/** Somebody who plays a part. */
export interface PersonLine {
  /** The part; empty for people whom the scenario gives none. */
  readonly part: string;
  readonly userId: string;
  readonly name: string;
  readonly address: string;
  /** Where the person's mails arrive. */
  readonly mailbox: string;
  readonly enabled: boolean;
  readonly roles: readonly DirectoryRole[];
}

/** A planned fault, and what is left of it. */
export interface FaultLine extends Pick<PlannedFault, "id" | "fault"> {
  /** Calls that it still lets through. */
  readonly passes: number;
  /** Calls that will still fail; undefined where their number is not what ends it. */
  readonly left?: number;
}

/** What the running world stands at. */
export interface WorldPage {
  readonly organization: string;
  readonly domain: string;
  readonly scenario: ScenarioLine;
  readonly scenarios: readonly ScenarioLine[];
  readonly now: EpochMilliseconds;
  readonly people: readonly PersonLine[];
  readonly faults: readonly FaultLine[];
  /** Requests for approval that wait. */
  readonly waiting: number;
}

/** What a page shows at once of a large tenant. */
const MOST_PEOPLE = 12;

function faultLine({ id, fault, seen }: PlannedFault): FaultLine {
  const { after = 0 } = fault;
  const left = Math.max(0, after + strikesOf(fault) - Math.max(seen, after));
  return { id, fault, passes: Math.max(0, after - seen), ...(Number.isFinite(left) && { left }) };
}

/** The world as it stands; those who play a part come first. */
export function showWorld(
  state: TenantState,
  running: Pick<WorldPage, "scenario" | "scenarios" | "now"> & {
    /** User ids by part. */
    readonly parts: Readonly<Record<string, string>>;
  },
): WorldPage {
  const { parts, ...shown } = running;
  const partOf = new Map(Object.entries(parts).map(([part, userId]) => [userId, part]));
  const users = [...state.users.values()].sort((a, b) => Number(partOf.has(b.id)) - Number(partOf.has(a.id)));
  return {
    ...shown,
    organization: state.organization.displayName,
    domain: state.organization.verifiedDomains[0] ?? "",
    people: users.slice(0, MOST_PEOPLE).map((user) => ({
      part: partOf.get(user.id) ?? "",
      userId: user.id,
      name: user.displayName,
      address: user.userPrincipalName,
      mailbox: mailAddress(user),
      enabled: user.accountEnabled,
      roles: user.roles,
    })),
    faults: [...state.faults.values()]
      .filter((planned) => !isOver(planned, running.now))
      .map(faultLine)
      .filter(({ left }) => left !== 0),
    waiting: state.consentRequests.by("pending", "pending").length,
  };
}
