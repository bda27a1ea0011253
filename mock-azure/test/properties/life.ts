import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  subarray,
} from "fast-check";

/** Who takes part. */
export const ROLES = ["requester", "colleague", "administrator", "reviewer"] as const;
export type Role = (typeof ROLES)[number];

/** Another API of the organisation, which calls a permission as Microsoft Graph calls one of its own. */
export const ROOMS = "7b0c1d2e-3f40-4a51-8b62-9c73d84e95f6";

/** What the app may ask for: what everybody may grant, what the recommended policy excludes, what needs an administrator. */
export const SCOPES = [
  "User.Read",
  "Calendars.ReadWrite",
  "Mail.Read",
  "User.Read.All",
  `api://${ROOMS}/Mail.Read`,
] as const;

/** The group whose members review where the settings say so. */
export const REVIEWERS = "Reviewers";

/** Stands in everything that people type, and must stand nowhere else. */
export const WORDS = "words-between-people";

/** One thing that somebody does, or time that passes. `scopes` absent: what the registration lists. */
export type Act =
  | { readonly act: "ask" | "consent at the endpoint"; readonly who: Role; readonly scopes: Scopes }
  | {
      readonly act: "sign in";
      readonly who: Role;
      readonly scopes: Scopes;
      readonly forOrganization: boolean;
    }
  | { readonly act: "grant over Graph"; readonly who: Role; readonly name: (typeof SCOPES)[number] }
  | { readonly act: "join or leave the group"; readonly who: Role }
  | { readonly act: "deny" | "block"; readonly who: Role; readonly which: number }
  | { readonly act: "approve"; readonly who: Role; readonly which: number }
  | { readonly act: "change requests"; readonly who: Role; readonly settings: Settings }
  | { readonly act: "switch the form"; readonly on: boolean }
  | { readonly act: "change user consent"; readonly who: Role; readonly choice: string }
  | { readonly act: "give roles"; readonly who: Role; readonly roles: readonly DirectoryRole[] }
  | { readonly act: "switch the account"; readonly who: Role; readonly on: boolean }
  | { readonly act: "leave"; readonly who: Role }
  | { readonly act: "revoke" | "lift the block" | "delete the app"; readonly who: Role }
  | { readonly act: "wait"; readonly seconds: number };

export type Scopes = readonly (typeof SCOPES)[number][] | undefined;

export interface Settings {
  readonly isEnabled: boolean;
  readonly notifyReviewers: boolean;
  readonly remindersEnabled: boolean;
  readonly requestDurationInDays: number;
  readonly reviewers: readonly Reviewers[];
}

/** Whom an administrator may appoint: people, the group, or whoever holds a role. */
export type Reviewers = Role | typeof REVIEWERS | "Application Administrator";

const DIRECTORY_ROLES = [
  "Global Administrator",
  "Privileged Role Administrator",
  "Application Administrator",
  "Global Reader",
] as const;
type DirectoryRole = (typeof DIRECTORY_ROLES)[number];

const who = constantFrom(...ROLES);
/** Mostly one who may. */
const admin = oneof(
  { weight: 3, arbitrary: constant("administrator" as const) },
  { weight: 1, arbitrary: who },
);
/** Counts from the newest request. */
const which = oneof({ weight: 3, arbitrary: constant(0) }, { weight: 1, arbitrary: nat(3) });
const scopes: Arbitrary<Scopes> = oneof(
  { weight: 2, arbitrary: subarray([...SCOPES], { minLength: 1 }) },
  { weight: 2, arbitrary: subarray([...SCOPES], { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: constant(undefined) },
);
const act = <const Name extends string>(...names: readonly Name[]) => constantFrom(...names);

const settings: Arbitrary<Settings> = record({
  // Mostly on, or little would ever be asked.
  isEnabled: oneof({ weight: 3, arbitrary: constant(true) }, { weight: 1, arbitrary: boolean() }),
  notifyReviewers: boolean(),
  remindersEnabled: boolean(),
  requestDurationInDays: integer({ min: 1, max: 60 }),
  reviewers: subarray<Reviewers>([...ROLES, REVIEWERS, "Application Administrator"], { minLength: 1 }),
});

const anAct: Arbitrary<Act> = oneof(
  { weight: 8, arbitrary: record({ act: act("ask"), who, scopes }) },
  { weight: 3, arbitrary: record({ act: act("consent at the endpoint"), who: admin, scopes }) },
  { weight: 6, arbitrary: record({ act: act("sign in"), who, scopes, forOrganization: boolean() }) },
  {
    weight: 3,
    arbitrary: record({ act: act("grant over Graph"), who: admin, name: constantFrom(...SCOPES) }),
  },
  { weight: 1, arbitrary: record({ act: act("join or leave the group"), who }) },
  { weight: 5, arbitrary: record({ act: act("approve"), who: admin, which }) },
  { weight: 4, arbitrary: record({ act: act("deny", "block"), who, which }) },
  { weight: 2, arbitrary: record({ act: act("change requests"), who: admin, settings }) },
  { weight: 1, arbitrary: record({ act: act("switch the form"), on: boolean() }) },
  {
    weight: 2,
    arbitrary: record({
      act: act("change user consent"),
      who: admin,
      choice: constantFrom("none", "microsoft-user-default-recommended", "microsoft-user-default-legacy"),
    }),
  },
  { weight: 1, arbitrary: record({ act: act("give roles"), who, roles: subarray([...DIRECTORY_ROLES]) }) },
  { weight: 2, arbitrary: record({ act: act("switch the account"), who, on: boolean() }) },
  { weight: 2, arbitrary: record({ act: act("leave"), who }) },
  { weight: 2, arbitrary: record({ act: act("revoke", "lift the block", "delete the app"), who: admin }) },
  // Seconds, so that nothing falls on a whole hour by construction.
  { weight: 8, arbitrary: record({ act: act("wait"), seconds: integer({ min: 0, max: 40 * 86_400 }) }) },
);

/** What happens in a tenant, in order. */
export const life: Arbitrary<readonly Act[]> = array(anAct, {
  minLength: 1,
  maxLength: 40,
  size: "max",
});
