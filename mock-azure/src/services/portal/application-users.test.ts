import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { applicationPathOf, auditsOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp, withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const USERS = "users-and-groups";

const START = scenario(
  "assignment",
  withGroup("Service desk", "colleague"),
  withApprovedApp(),
  withAssignmentRequired(),
);

async function openUsers(options: Parameters<typeof enterPortal>[1] = { start: START }) {
  const portal = await enterPortal("/", options);
  await portal.open(applicationPathOf(portal.tenant, USERS));
  return portal;
}

const assigned = (tenant: ReturnType<typeof createTenant>) =>
  tenant.snapshot().data.appRoleAssignments.map(({ principalId }) => principalId);

describe("GET /enterprise-applications/all-applications/:principal/users-and-groups", () => {
  test("says whether assignment matters, and who is assigned", async () => {
    const { visitor } = await openUsers();
    expect(visitor.text).toContain("Only users and groups of this list can sign in.");
    expect(visitor.text).toContain("Nobody is assigned.");
    const { visitor: other } = await openUsers({ start: scenarios.alreadyApproved });
    expect(other.text).toContain("Everybody can sign in, assigned or not");
  });

  test("lets those who may not assign read", async () => {
    const { visitor, tenant, open } = await openUsers({ start: START, role: "requester" });
    expect(visitor.text).toContain("To assign users and groups, you need to be");
    await open(applicationPathOf(tenant, `${USERS}/add`));
    expect(visitor.title).toBe("You do not have access");
  });
});

describe("POST /enterprise-applications/all-applications/:principal/users-and-groups/add", () => {
  test("lets people and groups in who could not sign in before, and logs it", async () => {
    const { tenant, connect } = story(START);
    expect(await connect("requester")).toBe("AADSTS50105");
    const { visitor } = await openUsers({ tenant });
    await visitor.press("Add user/group");
    await visitor.check("Maya Okafor maya.okafor@fjordline.example User");
    await visitor.check("Service desk Group");
    await visitor.press("Assign");
    expect(visitor.title).toBe("Meetings | Users and groups");
    expect(visitor.text).toContain(
      "Maya Okafor maya.okafor@fjordline.example User Default Access 5 January 2026",
    );
    expect(visitor.text).toContain("Service desk Group Default Access");
    expect(await connect("requester")).toBe("code");
    expect(await connect("colleague")).toBe("code");
    expect(auditsOf(tenant).slice(0, 2)).toEqual([
      "Add app role assignment grant to user",
      "Add app role assignment to group",
    ]);
  });

  test("finds people by name, and offers nobody who is assigned already", async () => {
    const { visitor } = await openUsers();
    await visitor.press("Add user/group");
    await visitor.fill("Display name or account", "rui");
    await visitor.press("Search");
    await visitor.check("Rui Santos");
    await visitor.press("Assign");
    await visitor.press("Add user/group");
    expect(visitor.text).not.toContain("Rui Santos");
    await visitor.fill("Display name or account", "rui");
    await visitor.press("Search");
    expect(visitor.text).toContain("Nobody of that name is there to be assigned.");
  });

  test("asks for a choice where none was made", async () => {
    const { visitor, tenant } = await openUsers();
    await visitor.press("Add user/group");
    await visitor.press("Assign");
    expect(visitor.text).toContain("Choose at least one user or group.");
    expect(assigned(tenant)).toEqual([]);
  });

  test("refuses who is not there, and somebody without a role that may", async () => {
    const tenant = createTenant({ scenario: START });
    const path = applicationPathOf(tenant, `${USERS}/add`);
    const asked = { fields: { principal: "unknown" } };
    const unknown = await postToPortal(tenant, path, { cookie: await portalCookie(tenant), ...asked });
    expect(unknown.status).toBe(404);
    const cookie = await portalCookie(tenant, "colleague");
    expect((await postToPortal(tenant, path, { cookie, ...asked })).status).toBe(403);
    expect(assigned(tenant)).toEqual([]);
  });

  test("is open to a User Administrator", async () => {
    const tenant = createTenant({
      scenario: scenario(
        "user administrator",
        withApprovedApp(),
        withPerson("colleague", { roles: ["User Administrator"] }),
      ),
    });
    const { visitor } = await openUsers({ tenant, role: "colleague" });
    await visitor.press("Add user/group");
    await visitor.check("Rui Santos");
    await visitor.press("Assign");
    expect(assigned(tenant)).toHaveLength(1);
  });
});

describe("POST /enterprise-applications/all-applications/:principal/users-and-groups/remove", () => {
  test("takes back what was chosen, and does nothing where nothing was", async () => {
    const { visitor, tenant } = await openUsers();
    await visitor.press("Add user/group");
    await visitor.check("Maya Okafor");
    await visitor.check("Rui Santos");
    await visitor.press("Assign");
    await visitor.press("Remove");
    expect(assigned(tenant)).toHaveLength(2);
    await visitor.check("Choose Maya Okafor");
    await visitor.press("Remove");
    expect(visitor.text).not.toContain("Maya Okafor");
    expect(assigned(tenant)).toHaveLength(1);
    expect(auditsOf(tenant).at(-1)).toBe("Remove app role assignment from user");
  });

  test("leaves the assignments of other applications alone", async () => {
    const tenant = createTenant({ scenario: START });
    const response = await postToPortal(tenant, applicationPathOf(tenant, `${USERS}/remove`), {
      cookie: await portalCookie(tenant),
      fields: { assignment: "of-another-application" },
    });
    expect(response.status).toBe(404);
  });
});
