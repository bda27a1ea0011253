import type { Configuration, ICachePlugin, NodeAuthOptions, NodeSystemOptions } from "@azure/msal-node";
import type { Clock } from "@consentra/protocol";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";

/**
 * How the application proves itself to Microsoft Entra: exactly one of the three.
 *
 * @group Sign-in
 */
export type ClientCredential =
  | { readonly clientSecret: string }
  | {
      readonly clientCertificate: {
        /** SHA-256 thumbprint of the certificate, in hexadecimal. */
        readonly thumbprintSha256: string;
        /** PEM text. */
        readonly privateKey: string;
        /** The certificate itself as PEM text, to be sent along. */
        readonly x5c?: string;
      };
    }
  | {
      /** A signed assertion, or what makes one; for workload identities. */
      readonly clientAssertion: NonNullable<NodeAuthOptions["clientAssertion"]>;
    };

/**
 * An application that can prove who it is.
 *
 * @group Sign-in
 */
export type ConfidentialClientOptions = ClientCredential & {
  readonly clientId: string;
  /** Settings for Microsoft's library, such as a network client or a logger. */
  readonly system?: NodeSystemOptions;
  /** Hosts that may be asked for tokens besides Microsoft's own. */
  readonly knownAuthorities?: readonly string[];
};

/**
 * The registration of a web application, and where to remember.
 *
 * @group Sign-in
 */
export type MsalNodeAuthOptions = ConfidentialClientOptions & {
  /** @defaultValue `https://login.microsoftonline.com/organizations` */
  readonly authority?: string;
  /** Where Microsoft sends the user back to: a registered URI of the platform "Web". */
  readonly redirectUri: string;
  /**
   * Where sign-ins wait for their callback; shared by every process that may receive one. What it holds is secret.
   *
   * @defaultValue the memory of this process
   */
  readonly pending?: KeyValueStorage;
  /** Where Microsoft's library keeps tokens. @defaultValue the memory of this process */
  readonly cachePlugin?: ICachePlugin;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
};

/**
 * The options as Microsoft's library takes them.
 *
 * @throws TypeError when the client id or the credential is missing, or there is more than one credential
 */
export function toNodeConfiguration(
  options: ConfidentialClientOptions & Pick<MsalNodeAuthOptions, "authority" | "cachePlugin">,
): Configuration {
  const credentials = ["clientSecret", "clientCertificate", "clientAssertion"].filter(
    (name) => options[name as keyof typeof options],
  );
  if (!options.clientId) throw new TypeError("clientId is empty: give the application (client) id.");
  if (credentials.length !== 1) {
    const found = credentials.length === 0 ? "none" : credentials.join(" and ");
    throw new TypeError(
      `Give one of clientSecret, clientCertificate and clientAssertion; there is ${found}.`,
    );
  }
  return {
    auth: {
      clientId: options.clientId,
      authority: options.authority ?? "https://login.microsoftonline.com/organizations",
      ...Object.fromEntries(credentials.map((name) => [name, options[name as keyof typeof options]])),
      ...(options.knownAuthorities && { knownAuthorities: [...options.knownAuthorities] }),
    },
    ...(options.cachePlugin && { cache: { cachePlugin: options.cachePlugin } }),
    ...(options.system && { system: options.system }),
  };
}
