import { type CalendarEvent, collect, createCalendarClient } from "@consentra/calendar";
import type { Integration, IntegrationState } from "@consentra/integration";
import {
  type ApprovalWatch,
  type ConnectHandlers,
  createApprovalWatch,
  createConnectHandlers,
  tenantProbe,
} from "@consentra/integration/node";
import { createOperations } from "@consentra/integration/operations";
import { systemClock } from "@consentra/protocol/system";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { createCalendarNews } from "./calendar-news.ts";
import { createConnections } from "./connections.ts";
import { createCustomers } from "./customers.ts";
import type { MeetingsOptions } from "./options.ts";
import { customersPage } from "./pages/customers-page.ts";
import { messagePage } from "./pages/message-page.ts";
import { settingsPage } from "./pages/settings-page.ts";
import { signInPage } from "./pages/sign-in-page.ts";
import { STYLES } from "./pages/styles.ts";
import { createSessions } from "./sessions.ts";
import { createUsers } from "./users.ts";

const WEEK = 7 * 86_400_000;

/** The product: its pages, and the routes of its users' connections, which can also be mounted elsewhere. */
export interface Meetings {
  readonly app: Hono;
  readonly handlers: ConnectHandlers;
  /** Looks for approval on behalf of everybody who waits. */
  readonly watch: ApprovalWatch;
}

export function createMeetings(options: MeetingsOptions): Meetings {
  const { origin, clientId, clientSecret, storage, keys, clock = systemClock } = options;
  const users = createUsers(storage, options.operator);
  const sessions = createSessions(keys, origin.startsWith("https:"));
  const operations = options.operations ?? createOperations({ clock });
  const connections = createConnections(options, operations);
  const customers = createCustomers({ storage, clock });
  const news = createCalendarNews({ origin, storage, connections, clock });

  const watch = createApprovalWatch({
    storage,
    integrationOf: connections.of,
    tenantOf: async (user) => (await users.find(user))?.customer,
    probe: (tenant) => tenantProbe({ clientId, clientSecret, tenant }),
    async onNews({ user, kind }) {
      const known = await users.find(user);
      if (!known) return;
      if (kind === "approved") await customers.noteSign(known);
      await connections.with(user, ({ state }) => customers.note(known, state));
    },
    onError: (problem) => console.error("A look for approval failed.", problem),
    clock,
  });

  /** Notes where a connection stands, for the overview and for the looks for approval. */
  const noteState = async (user: string, state: IntegrationState) => {
    const known = await users.find(user);
    if (known) await customers.note(known, state);
    await watch.note(state, { user });
  };

  /** The calendar is connected all the same; the next look at it tries again. */
  const followNews = (user: string, integration: Integration) =>
    news.follow(user, integration).catch((error: unknown) => {
      console.error("Changes of a calendar are not heard of.", error);
    });

  const handlers = createConnectHandlers({
    origin,
    basePath: "/auth",
    home: "/settings",
    keys,
    clock,
    userOf: sessions.userOf,
    integrationOf: connections.of,
    notifications: news.handle,
    async onState(state, { user, integration }) {
      await noteState(user, state);
      await followNews(user, integration);
    },
    async onAdminConsent({ answer, user }) {
      const known = user === undefined ? undefined : await users.find(user);
      if (known && answer.kind === "granted") await customers.noteSign(known);
      return undefined;
    },
    onRefused: ({ kind, status, message, returnTo = "/settings" }, request) =>
      request.headers.get("accept")?.includes("text/html")
        ? page(
            messagePage("That did not work", message, kind === "signed-out" ? "/sign-in" : returnTo),
            status,
          )
        : undefined,
  });

  const app = new Hono();
  app.all("/auth/*", (context) => handlers.fetch(context.req.raw));
  app.use(
    csrf({ origin }),
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // Connect is a form whose answer leads to Microsoft, and on to the sign-in page of the customer's own.
        formAction: ["'self'", "https:"],
      },
    }),
  );

  const signedIn = async (context: Context) => {
    const id = await sessions.userOf(context.req.raw);
    return id === undefined ? undefined : users.find(id);
  };

  app.get("/", (context) => context.redirect("/settings"));
  app.get("/styles.css", (context) => context.body(STYLES, 200, { "Content-Type": "text/css" }));
  app.get("/sign-in", (context) => context.html(signInPage()));
  app.post("/sign-in", async (context) => {
    const { name, customer } = await context.req.parseBody();
    if (typeof name !== "string" || typeof customer !== "string" || !name.trim() || !customer.trim()) {
      return context.html(
        messagePage("That did not work", "Give your name and your company's domain.", "/sign-in"),
        400,
      );
    }
    const user = await users.signIn(name.trim(), customer.trim());
    context.header("Set-Cookie", await sessions.begin(user.id));
    return context.redirect("/settings", 303);
  });
  app.post("/sign-out", async (context) => {
    context.header("Set-Cookie", await sessions.end());
    return context.redirect("/sign-in", 303);
  });
  app.get("/settings", async (context) => {
    const user = await signedIn(context);
    if (!user) return context.redirect("/sign-in");
    return connections.with(user.id, async (integration) => {
      // Requests run out, and connections end, with nobody there; and whoever died before this was noted is caught up.
      await noteState(user.id, integration.state);
      await followNews(user.id, integration);
      const calendar = integration.state.status === "connected" && {
        events: await comingWeek(integration),
        news: await news.of(user.id),
      };
      return context.html(
        settingsPage({ user, integration, now: clock.now(), ...(calendar && { calendar }) }),
      );
    });
  });
  app.get("/support.json", async (context) => {
    const user = await signedIn(context);
    if (!user) return context.redirect("/sign-in");
    context.header("Content-Disposition", 'attachment; filename="meetings-support.json"');
    context.header("Cache-Control", "no-store");
    return context.json(await connections.supportBundle(user.id));
  });
  app.get("/customers", async (context) => {
    const user = await signedIn(context);
    if (!user) return context.redirect("/sign-in");
    if (!user.isOperator) {
      return context.html(
        messagePage("That did not work", "Only those who run Meetings see its customers.", "/settings"),
        403,
      );
    }
    return context.html(customersPage(user, await customers.overview()));
  });

  /** The events of the coming week; a text where they cannot be had. */
  const comingWeek = async ({ tokens }: Integration): Promise<readonly CalendarEvent[] | string> => {
    const start = clock.now();
    const calendar = createCalendarClient({ tokens, clock });
    try {
      return await collect(
        calendar.view({
          start: new Date(start).toISOString(),
          end: new Date(start + WEEK).toISOString(),
        }),
      );
    } catch {
      return "Your calendar cannot be read right now.";
    }
  };
  return { app, handlers, watch };
}

async function page(markup: ReturnType<typeof messagePage>, status: number): Promise<Response> {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(String(await markup), { status, headers });
}
