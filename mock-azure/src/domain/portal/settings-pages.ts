import { assertNever } from "@consentra/protocol";
import { type ConsentRequestSettings, changeConsentRequests } from "../consent/change-consent-requests.ts";
import { changeUserConsent, userConsentChoice } from "../consent/change-user-consent.ts";
import type { SettingsOutcome, SettingsProblem } from "../consent/settings-outcome.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import {
  CONSENT_WORKFLOW_ROLES,
  holdsRole,
  USER_CONSENT_ROLES,
  WORKFLOW_ENABLING_ROLES,
} from "../directory/role-gates.ts";
import { DIRECTORY_ROLES, type DirectoryRole, type User } from "../directory/user.ts";
import { mailAddress } from "../mail/mail-address.ts";
import type { TenantState } from "../tenant-state.ts";
import { holds } from "./list-page.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";

/** What pages with settings share. */
export interface SettingsFrame {
  readonly mayChange: boolean;
  /** Roles that may change the settings. */
  readonly roles: readonly DirectoryRole[];
  /** Whether the page follows a change that was saved. */
  readonly saved: boolean;
  /** What was wrong with the form as it was sent. */
  readonly problems: readonly SettingsProblem[];
}

/** "User consent settings". */
export interface UserConsentPage extends SettingsFrame {
  /** What is chosen: a policy's name or `none`; `undefined` for a mixture that the page cannot make. */
  readonly choice: string | undefined;
  /** The organisation's own policies. */
  readonly ownPolicies: readonly { readonly id: string; readonly displayName: string }[];
}

/** "Admin consent settings". */
export interface ConsentRequestsSettingsPage extends SettingsFrame {
  readonly settings: ConsentRequestSettings;
  /** Who can be chosen to review: those who do, and of the others as many as a page holds. */
  readonly choices: {
    readonly people: readonly { readonly id: string; readonly name: string; readonly address: string }[];
    readonly groups: readonly { readonly id: string; readonly name: string; readonly members: number }[];
    readonly roles: readonly DirectoryRole[];
    /** What the others were searched for. */
    readonly search: string;
    /** How many more there are, of people and groups. */
    readonly more: number;
  };
}

type Shown<Page> = PortalRefusal | ({ readonly kind: "settings" } & Page) | { readonly kind: "saved" };

/** How a visit to a page with settings ends, and how its form does. */
export type SettingsPageOutcome<Page> = PortalOutcome<Shown<Page>>;
export type UserConsentOutcome = SettingsPageOutcome<UserConsentPage>;
export type ConsentRequestsSettingsOutcome = SettingsPageOutcome<ConsentRequestsSettingsPage>;

export type SettingsVisit = PortalVisit & Pick<SettingsFrame, "saved">;

/** A page as it is opened. */
export const opened = (user: User, roles: readonly DirectoryRole[], saved: boolean): SettingsFrame => ({
  mayChange: holdsRole(user, roles),
  roles,
  saved,
  problems: [],
});

/** The form again, as it was sent, with what was wrong with it. */
export const sentBack = (roles: readonly DirectoryRole[], outcome: SettingsOutcome): SettingsFrame => ({
  mayChange: true,
  roles,
  saved: false,
  problems: outcome.kind === "invalid" ? outcome.problems : [],
});

/** Where a change leads, unless it leads back to the form. */
export function settled(outcome: SettingsOutcome): PortalRefusal | { readonly kind: "saved" } | undefined {
  switch (outcome.kind) {
    case "saved":
      return outcome;
    case "role-missing":
      return { kind: "forbidden", what: "changeSettings", roles: outcome.roles };
    case "invalid":
      return undefined;
    default:
      return assertNever(outcome);
  }
}

const ownPolicies = (state: TenantState): UserConsentPage["ownPolicies"] =>
  [...state.permissionGrantPolicies.values()].map(({ id, displayName }) => ({ id, displayName }));

/** What users may consent to by themselves. */
export function showUserConsent(
  state: TenantState,
  { saved, ...visit }: SettingsVisit,
): Decision<UserConsentOutcome> {
  return visitPortal(state, visit, (user) =>
    conclude({
      kind: "settings",
      choice: userConsentChoice(state),
      ownPolicies: ownPolicies(state),
      ...opened(user, USER_CONSENT_ROLES, saved),
    }),
  );
}

/** An administrator sends the form. */
export function changeUserConsentInPortal(
  state: TenantState,
  { choice, ...submission }: PortalSubmission & { readonly choice: string },
): Decision<UserConsentOutcome> {
  return submitInPortal(state, submission, (user): Decision<Shown<UserConsentPage>> => {
    const { outcome, ...rest } = changeUserConsent(state, { user, choice });
    const page = settled(outcome);
    if (page) return { ...rest, outcome: page };
    const frame = sentBack(USER_CONSENT_ROLES, outcome);
    return { ...rest, outcome: { kind: "settings", choice, ownPolicies: ownPolicies(state), ...frame } };
  });
}

/** How many people and how many groups the page offers beside those who review already. */
const MOST_OFFERED = 20;

/** Those who are chosen, then the others whose name or address holds what is searched for. */
function offer<Row extends { readonly id: string }>(
  rows: readonly Row[],
  isChosen: (id: string) => boolean,
  isFound: (row: Row) => boolean,
): { readonly shown: readonly Row[]; readonly more: number } {
  const found = rows.filter((row) => !isChosen(row.id) && isFound(row));
  const offered = found.slice(0, MOST_OFFERED);
  const shown = rows.filter((row) => isChosen(row.id) || offered.includes(row));
  return { shown, more: found.length - offered.length };
}

function choicesOf(
  state: TenantState,
  { reviewers }: ConsentRequestSettings,
  search = "",
): ConsentRequestsSettingsPage["choices"] {
  const chosen = new Set(
    reviewers.map((scope) =>
      scope.kind === "user" ? scope.userId : scope.kind === "group" ? scope.groupId : scope.role,
    ),
  );
  const isChosen = (id: string) => chosen.has(id);
  const people = offer([...state.users.values()], isChosen, (user) =>
    holds(search, user.displayName, mailAddress(user)),
  );
  const groups = offer([...state.groups.values()], isChosen, ({ displayName }) => holds(search, displayName));
  return {
    people: people.shown.map((user) => ({
      id: user.id,
      name: user.displayName,
      address: mailAddress(user),
    })),
    groups: groups.shown.map(({ id, displayName, memberIds }) => ({
      id,
      name: displayName,
      members: memberIds.length,
    })),
    roles: Object.keys(DIRECTORY_ROLES) as readonly DirectoryRole[],
    search,
    more: people.more + groups.more,
  };
}

/** Whether and how users may ask for approval. */
export function showConsentRequestsSettings(
  state: TenantState,
  { saved, search, ...visit }: SettingsVisit & { readonly search: string },
): Decision<ConsentRequestsSettingsOutcome> {
  return visitPortal(state, visit, (user) => {
    const {
      promptForAdminConsentRequest,
      enabledDateTime: _,
      ...policy
    } = state.policies.adminConsentRequests;
    const isEnabled = policy.isEnabled && promptForAdminConsentRequest;
    return conclude({
      kind: "settings",
      settings: { ...policy, isEnabled },
      choices: choicesOf(state, policy, search),
      ...opened(user, isEnabled ? CONSENT_WORKFLOW_ROLES : WORKFLOW_ENABLING_ROLES, saved),
    });
  });
}

/** An administrator sends the form; `settings` names the field that could not be read where there is one. */
export function changeConsentRequestsInPortal(
  state: TenantState,
  {
    settings,
    ...submission
  }: PortalSubmission & { readonly settings: ConsentRequestSettings | { readonly unreadable: string } },
  moment: Moment,
): Decision<ConsentRequestsSettingsOutcome> {
  return submitInPortal(state, submission, (user): Decision<Shown<ConsentRequestsSettingsPage>> => {
    if ("unreadable" in settings) return conclude({ kind: "unreadable", field: settings.unreadable });
    const { outcome, ...rest } = changeConsentRequests(state, { user, settings }, moment);
    const page = settled(outcome);
    if (page) return { ...rest, outcome: page };
    const frame = sentBack(CONSENT_WORKFLOW_ROLES, outcome);
    return {
      ...rest,
      outcome: { kind: "settings", settings, choices: choicesOf(state, settings), ...frame },
    };
  });
}
