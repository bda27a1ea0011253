import { createTenant, type Scenario, scenarios, type Tenant } from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { type SetupServer, setupServer } from "msw/node";
import { vi } from "vitest";

/** A tenant that this process takes for Microsoft, at a time that clients and tenant share. */
export interface InterceptedTenant {
  readonly tenant: Tenant;
  readonly server: SetupServer;
  /** Lets time pass for everybody. */
  advance(duration: Parameters<Tenant["clock"]["advance"]>[0]): void;
  /** Walks an authorization request as the requester, and gives what the app receives. */
  authorize(url: string, role?: string): Promise<URLSearchParams>;
  close(): void;
}

/** The redirect URI of the app as a confidential web application. */
export const WEB_REDIRECT = "https://app.meetings.example/auth/callback";
/** And as an installed one. */
export const PUBLIC_REDIRECT = "http://localhost";

export const CALENDAR = "https://graph.microsoft.com/Calendars.ReadWrite";

/** Starts a tenant and puts it in Microsoft's place. */
export function interceptTenant(scenario: Scenario = scenarios.alreadyApproved): InterceptedTenant {
  const tenant = createTenant({ scenario });
  const server = setupServer(...tenantHandlers(tenant));
  server.listen({ onUnhandledFrame: "error" });
  vi.useFakeTimers({ toFake: ["Date"], now: tenant.clock.now() });
  return {
    tenant,
    server,
    advance(duration) {
      tenant.clock.advance(duration);
      vi.setSystemTime(tenant.clock.now());
    },
    async authorize(url, role = "requester") {
      const response = await tenant.people[role]?.signsInFor(url);
      const location = response?.headers.get("location");
      if (!location)
        throw new Error(`The app received nothing: ${tenant.people[role]?.visitor.title ?? ""}.`);
      return new URL(location).searchParams;
    },
    close() {
      server.close();
      vi.useRealTimers();
    },
  };
}
