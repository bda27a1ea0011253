import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Deliver, Tenant } from "../../src/tenant/tenant.ts";
import { clientFor, type GraphAnswer, type GraphClient, type GraphClientOptions } from "./graph-client.ts";

/** One change or lifecycle notification, as it arrives. */
export interface ReceivedNotification {
  readonly subscriptionId: string;
  readonly subscriptionExpirationDateTime: string;
  readonly clientState: string | null;
  readonly tenantId: string;
  readonly changeType?: string;
  readonly resource?: string;
  readonly resourceData?: Readonly<Record<string, string>>;
  readonly encryptedContent?: Readonly<Record<string, string>>;
  readonly lifecycleEvent?: string;
}

/** One request to an app's address. */
export interface Received {
  readonly url: string;
  readonly contentType: string | null;
  readonly body: string;
}

export const NOTIFY = "https://app.meetings.example/notify";
export const LIFECYCLE = "https://app.meetings.example/lifecycle";

/** Answers the validation as an app has to. */
export function sendTokenBack(request: Request): Response | undefined {
  const token = new URL(request.url).searchParams.get("validationToken");
  return token === null ? undefined : new Response(token, { headers: { "content-type": "text/plain" } });
}

export interface SubscriberOptions extends GraphClientOptions {
  /** How the app answers what is no validation, or anything where it is asked first. Default 202. */
  readonly answer?: (request: Request, body: string) => Response | Promise<Response>;
  /** Whether the app's own answer comes before the validation's. */
  readonly answersFirst?: boolean;
  readonly hosts?: undefined;
}

export interface Subscriber extends GraphClient {
  /** Everything that reached the app. */
  readonly received: readonly Received[];
  /** Notifications of the deliveries, in the order they came. */
  notifications(url?: string): readonly ReceivedNotification[];
  /** Subscribes; what is named stands instead of the usual. */
  subscribe(
    fields?: Readonly<Record<string, unknown>>,
  ): Promise<GraphAnswer & { readonly body: SubscriptionBody }>;
  /** Lets notifications arrive. */
  settle(seconds?: number): Promise<void>;
  /** The same app with another token. */
  as(options: GraphClientOptions): Promise<Subscriber>;
}

export interface SubscriptionBody {
  readonly id: string;
  readonly resource: string;
  readonly expirationDateTime: string;
  readonly clientState: string | null;
  readonly notificationUrl: string;
  readonly creatorId: string;
  readonly applicationId: string;
}

/** When a subscription ends that is made now. */
export const inMinutes = (tenant: Tenant, minutes: number): string =>
  new Date(tenant.clock.now() + minutes * 60_000).toISOString();

/** A tenant, a client for it, and an app that listens at {@link NOTIFY} and {@link LIFECYCLE}. */
export async function subscriber(options: SubscriberOptions = {}): Promise<Subscriber> {
  const received: Received[] = [];
  const { answer = () => new Response(null, { status: 202 }), answersFirst = false } = options;
  const deliver: Deliver = async (request) => {
    const body = await request.clone().text();
    received.push({ url: request.url, contentType: request.headers.get("content-type"), body });
    return (answersFirst ? undefined : sendTokenBack(request)) ?? answer(request, body);
  };
  const tenant = createTenant({ scenario: options.scenario ?? scenarios.approvalRequired, deliver });
  return subscriberFor(tenant, received, options);
}

async function subscriberFor(
  tenant: Tenant,
  received: readonly Received[],
  options: GraphClientOptions,
): Promise<Subscriber> {
  const client = await clientFor(tenant, options);
  return {
    ...client,
    received,
    notifications: (url) =>
      received
        .filter((one) => !one.url.includes("validationToken=") && (url === undefined || one.url === url))
        .flatMap(({ body }) => (JSON.parse(body) as { value: readonly ReceivedNotification[] }).value),
    subscribe: (fields = {}) =>
      client.post("/subscriptions", {
        changeType: "created,updated,deleted",
        notificationUrl: NOTIFY,
        resource: "me/events",
        expirationDateTime: inMinutes(tenant, 4000),
        clientState: "state-of-the-app",
        ...fields,
      }) as Promise<GraphAnswer & { readonly body: SubscriptionBody }>,
    async settle(seconds = 30) {
      tenant.clock.advance({ seconds });
      await tenant.delivered();
    },
    as: (other) => subscriberFor(tenant, received, other),
  };
}
