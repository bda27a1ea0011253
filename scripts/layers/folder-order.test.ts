import { describe, expect, it } from "vitest";
import { folderBreach } from "./folder-order.ts";

const breach = (file: string, specifier: string, typeOnly = false) =>
  folderBreach({ file, line: 1, specifier, typeOnly });

describe("folderBreach", () => {
  it.each([
    ["mock-azure/src/domain/consent/a.ts", "../directory/user.ts"],
    ["mock-azure/src/services/login/a.ts", "../../views/login/page.ts"],
    ["mock-azure/src/create-tenant.ts", "./services/routes.ts"],
    ["mock-azure/src/adapters/msw.ts", "../create-tenant.ts"],
    ["mock-azure/src/visitor/a.ts", "../http/cookies.ts"],
    ["mock-azure/src/domain/a.test.ts", "../scenarios/index.ts"],
    ["mock-azure/test/journey.test.ts", "../src/services/routes.ts"],
    ["packages/integration/src/browser/a.ts", "../classify-failure.ts"],
    ["packages/integration/src/integration-machine.ts", "./ports/auth-port.ts"],
  ])("allows %s to import %s", (file, specifier) => {
    expect(breach(file, specifier)).toBeUndefined();
  });

  it.each([
    ["mock-azure/src/domain/a.ts", "../http/hosts.ts", "does not stand before domain"],
    ["mock-azure/src/http/a.ts", "../services/routes.ts", "does not stand before http"],
    ["mock-azure/src/services/a.ts", "../create-tenant.ts", "does not stand before services"],
    ["mock-azure/src/create-tenant.ts", "./adapters/msw.ts", "does not stand before create-tenant.ts"],
    ["mock-azure/src/scenarios/a.ts", "../http/hosts.ts", "does not stand before scenarios"],
    ["mock-azure/src/visitor/a.ts", "../domain/table.ts", "does not stand before visitor"],
    ["mock-azure/src/novelty/a.ts", "../domain/table.ts", "does not know yet"],
    ["packages/integration/src/create-integration.ts", "./browser/index.ts", "does not stand before root"],
    ["packages/integration/src/node/a.ts", "../browser/b.ts", "does not stand before node"],
    ["packages/integration/src/ports/a.ts", "../classify-failure.ts", "does not stand before ports"],
  ])("refuses %s to import %s", (file, specifier, why) => {
    expect(breach(file, specifier)).toContain(why);
  });

  it("lets a view take types of the domain, and no values", () => {
    const view = "mock-azure/src/views/login/page.ts";
    expect(breach(view, "../../domain/directory/user.ts", true)).toBeUndefined();
    expect(breach(view, "../../domain/directory/user.ts", false)).toContain("types of it only");
  });
});
