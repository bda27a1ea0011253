import type { FailureVerdict } from "./connection-failure.ts";
import { row, rows, type Words } from "./failure-rows.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

/**
 * One rule: everything named in `when` must hold.
 *
 * @group Failures
 */
export interface FailureRow {
  readonly when: {
    /** Where the facts come from is one of these. */
    readonly source?: readonly AuthFailureSignal["source"][];
    /** One of these AADSTS numbers was reported. */
    readonly aadsts?: readonly number[];
    /** The OAuth error word, or the code of the library or of Microsoft Graph, is one of these. */
    readonly code?: readonly string[];
    readonly subError?: readonly string[];
    readonly errorSubcode?: string;
    /** HTTP status. */
    readonly status?: readonly number[];
    /** Whether no AADSTS number was reported at all. */
    readonly unnumbered?: boolean;
  };
  readonly verdict: FailureVerdict;
  readonly confidence: "reported" | "inferred";
}

/**
 * The rules of {@link classifyFailure}: plain data, so that a product can put its own rows before ours.
 *
 * @group Failures
 */
export interface FailureTable {
  /** Grows when a row changes its meaning. */
  readonly version: number;
  readonly rows: readonly FailureRow[];
}

/** What Microsoft says with a number; `?` marks what is only concluded from it. */
const NUMBERS: Readonly<Partial<Record<Words, string>>> = {
  declined: "65004",
  "approvalRequired in-page": "90095",
  "approvalRequired in-page risky": "900981",
  "approvalRequired administrator": "90093 90094 90099",
  "approvalRequired administrator risky": "900941",
  // Consent is missing; whether the user could give it is not said.
  "approvalRequired unknown ?": "65001 90008",
  "blocked appDisabled": "7000112 1000031",
  "blocked notAssigned": "50105",
  "blocked policy":
    "50002 500021 500022 50127 50129 50131 500212 500213 53000 53001 53002 53003 53004 53010 53011 530032 530034 " +
    "530035 530036 54000 90123",
  "blocked account": "16003 50014 50020 500208 50034 50057 51004 90072",
  "blocked service": "500014 650051 650052",
  transient: "50000 50053 50087 50088 50196 70012 70016 90006 90012 90024 90033 90055 90090 90091 90097",
  "misconfigured redirectUri": "50011 500112 500113 70004 900971 90102",
  "misconfigured application": "50001 500011 50194 65005 650054 650056 70001 700011 700016",
  "misconfigured credential": "50012 70002 7000215 7000216 7000218 7000222 700025 700027 700030 700229",
  "misconfigured permissions": "28002 28003 65002 650053 650057 70011 700022 700023 90009",
  "misconfigured platform": "50147 501491 70005 700051 700054 9002325 9002326 9002327",
  "misconfigured tenant": "50049 50050 50059 50128 700005 90002 900023 90019 9001023 90124 90130 9002332",
  "misconfigured request":
    "50027 70003 70007 7000114 90004 90013 90014 900144 90015 90023 9002313 90056 900561 90100 901002",
  "reauthenticationRequired revoked": "50132 50133 50173",
  "reauthenticationRequired password": "50055 50056 50125 50126 50135 50144",
  "reauthenticationRequired multiFactor": "50072 50074 50076 50078 50079",
  "reauthenticationRequired device": "50097 50155 50158",
  "reauthenticationRequired expired": "50089 70008 700081 700082 700084 70043",
  "reauthenticationRequired signedOut": "16000 16001 16002 160021 50058 50085 50140 50197 50199 9002341",
  "reauthenticationRequired unknown": "50013 500133 501481 54005 70000 70018 70019 70020 700020 90119 90120",
  unexpected: "50061 50068 50070 50071 90036 90092",
};

const SUB_ERRORS: Readonly<Partial<Record<Words, string>>> = {
  "approvalRequired unknown ?": "consent_required",
  "blocked policy ?": "message_only",
  "reauthenticationRequired multiFactor": "basic_action",
  "reauthenticationRequired password": "user_password_expired",
  "reauthenticationRequired expired": "token_expired",
  "reauthenticationRequired unknown": "additional_action bad_token",
};

/** What OAuth's own words say, and an adapter's, when no number comes with them. */
const CODES: Readonly<Partial<Record<Words, string>>> = {
  "noAnswer ?": "timed_out popup_closed no_code_in_callback",
  "approvalRequired unknown ?": "consent_required",
  "reauthenticationRequired signedOut": "login_required",
  "reauthenticationRequired unknown": "interaction_required user_authentication_required",
  "reauthenticationRequired unknown ?": "invalid_grant",
  transient: "temporarily_unavailable server_error empty_token",
  "misconfigured credential": "invalid_client",
  "misconfigured application": "unauthorized_client",
  "misconfigured permissions": "invalid_scope invalid_resource",
  "misconfigured tenant": "invalid_tenant invalid_instance",
  "misconfigured platform": "unsupported_grant_type unsupported_response_type",
  "misconfigured request": "invalid_request",
};

/** What Microsoft Graph says about the connection itself; its word may be wrong about consent. */
const fromGraph = (words: Words, when: FailureRow["when"]) => row(words, { source: ["graph"], ...when });

/**
 * What Microsoft's error numbers and words mean for a connection. Numbers stand before words, because one word covers
 * many reasons.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error
 * @see https://learn.microsoft.com/graph/errors
 * @group Failures
 */
export const failureTable: FailureTable = {
  version: 2,
  rows: [
    ...rows(NUMBERS, (aadsts) => ({ aadsts: aadsts.map(Number) })),

    row("cancelled", { code: ["access_denied"], errorSubcode: "cancel" }),
    // msal-browser drops `error_subcode`, so a bare refusal is most likely a way back.
    row("cancelled ?", { code: ["access_denied"], unnumbered: true }),
    ...rows(SUB_ERRORS, (subError) => ({ subError })),

    fromGraph("blocked mailbox", { code: ["MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI"] }),
    fromGraph("reauthenticationRequired token", { status: [401] }),
    fromGraph("approvalRequired unknown ?", { status: [403] }),

    ...rows(CODES, (code) => ({ code })),
    row("transient", { status: [429, 500, 502, 503, 504] }),
  ],
};
