import type { Clock } from "@consentra/protocol";
import type { ConnectOptions, Integration } from "../../integration.ts";
import type { IntegrationState } from "../../integration-state.ts";
import type { MaybePromise } from "../../ports/key-value-storage.ts";
import type { AdminConsentReturn } from "../../read-admin-consent-return.ts";
import type { SecretKey } from "../keys/secret-key.ts";
import type { ConnectRefusal } from "./connect-refusal.ts";
import type { PublicOrigin } from "./public-origin.ts";

/**
 * An administrator who came back from Microsoft's consent page.
 *
 * @group Approval
 */
export interface AdminConsentArrival {
  /**
   * What the address says. Anybody can write such an address: take it as a reason to look, never as proof. `unrelated`
   * with the reason `state` also stands for an administrator who began at a link without our state.
   */
  readonly answer: AdminConsentReturn;
  /** The user of the product who began it in this browser; absent for an administrator who followed a link in a mail. */
  readonly user?: string;
  /** The page that user came from. */
  readonly returnTo?: string;
}

/**
 * What the handlers need of the product.
 *
 * @group Connection
 */
export interface ConnectHandlersOptions {
  /** The product's user whose session the request belongs to; undefined, or an empty text, when nobody is signed in. */
  readonly userOf: (request: Request) => MaybePromise<string | undefined>;
  /**
   * Makes the integration of one user for one request, after which it is disposed: with the user's `key`, a storage
   * that every process shares, and `watch: false`.
   */
  readonly integrationOf: (user: string) => Integration;
  /**
   * Sign cookies and links. The first signs, all are known: put a new one first, and take the old one away 60 days later,
   * when the last link that it signed has run out.
   */
  readonly keys: readonly SecretKey[];
  /** Where users see the product, whatever proxies stand in between. */
  readonly origin: PublicOrigin;
  /** Where `fetch` finds the routes. @defaultValue `/calendar` */
  readonly basePath?: string;
  /** The page that users return to where the request names none: a path. @defaultValue `/` */
  readonly home?: string;
  /** How to sign this user in: hints, or more permissions. */
  readonly connectOptions?: (
    user: string,
    request: Request,
  ) => MaybePromise<Omit<ConnectOptions, "signal" | "restart">>;
  /**
   * Told where a connection stands after each request that may have changed it, before the answer goes out: for a list of
   * who waits, or to begin what a connected calendar needs. What it rejects with fails the request.
   */
  readonly onState?: (
    state: IntegrationState,
    connection: { readonly user: string; readonly integration: Integration },
  ) => MaybePromise<void>;
  /** Answers Microsoft Graph's notifications, such as `handleNotification` of the calendar client. */
  readonly notifications?: (request: Request) => MaybePromise<Response>;
  /** The page for a request that was not carried out. @defaultValue the message as plain text or problem details */
  readonly onRefused?: (refusal: ConnectRefusal, request: Request) => MaybePromise<Response | undefined>;
  /** The page for an administrator who comes back. @defaultValue the page they came from, or a few words */
  readonly onAdminConsent?: (
    arrival: AdminConsentArrival,
    request: Request,
  ) => MaybePromise<Response | undefined>;
  /** Origin of the sign-in service. @defaultValue `https://login.microsoftonline.com` */
  readonly loginOrigin?: string;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * Answers one kind of request.
 *
 * @group Connection
 */
export type ConnectHandler = (request: Request) => Promise<Response>;

/**
 * The routes of a connection. Those that change something take POST, from pages of the product itself; they redirect to
 * where the user goes next, or tell it as JSON (`{ state, location? }`) to a script whose `Accept` asks for it. The page
 * to return to is the parameter `returnTo`, in the query or in the form.
 *
 * @group Connection
 */
export interface ConnectHandlers {
  /** `POST connect`: begins to connect, and sends the user to Microsoft. */
  readonly connect: ConnectHandler;
  /** `GET callback`: takes Microsoft's answer. The registration's redirect URI. */
  readonly callback: ConnectHandler;
  /** `GET admin-consent`: sends a user who is an administrator to Microsoft's page to approve for all. */
  readonly adminConsent: ConnectHandler;
  /** `GET admin-consent/return`: where Microsoft sends administrators. Also a redirect URI of the registration. */
  readonly adminConsentReturn: ConnectHandler;
  /** `GET status`: where the connection stands, who does what next and, unless connected, what to send to IT, as JSON. */
  readonly status: ConnectHandler;
  /** `POST request-sent`: the user says that a request for approval was sent. */
  readonly requestSent: ConnectHandler;
  /** `POST request-denied`: the user says that it was refused. */
  readonly requestDenied: ConnectHandler;
  /** `POST check`: looks for approval now. */
  readonly check: ConnectHandler;
  /** `POST cancel`: gives an attempt up. */
  readonly cancel: ConnectHandler;
  /** `POST disconnect`: forgets the connection and its tokens. */
  readonly disconnect: ConnectHandler;
  /** `POST notifications`: what Microsoft Graph calls. */
  readonly notifications: ConnectHandler;
  /** All of them, by the path below `basePath`. */
  readonly fetch: ConnectHandler;
}
