import type { User } from "../domain/directory/user.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { createVisitor } from "../visitor/create-visitor.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { type Reviewer, walkApproval, walkRefusal } from "./review-walk.ts";
import { walkApprovalRequest, walkAuthorization } from "./sign-in-walk.ts";
import type { Person } from "./tenant.ts";
import type { World } from "./world.ts";

/** The people of a tenant. */
export interface People {
  readonly byRole: Readonly<Record<string, Person>>;
  /** Gives everybody a new user agent, without cookies. */
  forget(): void;
}

/** Makes the people who play a scenario's parts; they act through the tenant's pages and nothing else. */
export function createPeople({
  world,
  roles,
  ...door
}: TenantDoor & {
  readonly world: Pick<World, "state">;
  /** User ids by role, as the scenario that is played has them. */
  readonly roles: () => Readonly<Record<string, string>>;
}): People {
  const visitors = new Map<string, Visitor>();

  const createPerson = (role: string, userId: string): Person => {
    let known: User | undefined;
    // Whoever leaves the organisation keeps the name they had, so that a test can still look into their mailbox.
    const user = (): User => {
      known = world.state.users.get(userId) ?? known;
      if (!known)
        throw new Error(`The part "${role}" is played by the user ${userId}, whom the tenant does not have.`);
      return known;
    };
    known = world.state.users.get(userId);
    const visitor = (): Visitor => {
      const own = visitors.get(userId) ?? createVisitor(door);
      visitors.set(userId, own);
      return own;
    };
    const reviewer = (): Reviewer => ({
      visitor: visitor(),
      address: user().userPrincipalName,
      origins: door.origins,
    });
    return {
      get address() {
        return user().userPrincipalName;
      },
      get displayName() {
        return user().displayName;
      },
      get visitor() {
        return visitor();
      },
      approves: () => walkApproval(reviewer()),
      denies: (reason) => walkRefusal(reviewer(), "deny", reason),
      blocks: (reason) => walkRefusal(reviewer(), "block", reason),
      requestsApproval: (justification) => walkApprovalRequest(visitor(), justification),
      signsInFor: (authorizeUrl) => walkAuthorization(visitor(), user().userPrincipalName, authorizeUrl),
    };
  };

  let cast: { readonly of: object; readonly byRole: People["byRole"] } | undefined;
  return {
    get byRole() {
      const current = roles();
      if (cast?.of !== current) {
        const persons = Object.entries(current).map(([role, userId]) => [role, createPerson(role, userId)]);
        cast = { of: current, byRole: Object.fromEntries(persons) as People["byRole"] };
      }
      return cast.byRole;
    },
    forget: () => visitors.clear(),
  };
}
