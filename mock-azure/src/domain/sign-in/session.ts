import type { EpochMilliseconds } from "@consentra/protocol";

/** One account signed in on one user agent; an agent may hold several. */
export interface SignInSession {
  /** Session id, the `sid` of tokens. */
  readonly id: string;
  /** The user agent, known by its cookie. */
  readonly userAgentId: string;
  readonly userId: string;
  /** When the person last proved who they are. */
  readonly startedDateTime: EpochMilliseconds;
  /** How the person proved who they are, as the `amr` claim spells it. */
  readonly amr: readonly ("pwd" | "fido" | "mfa")[];
  /** The applications that this session has signed in to, which hear of its end. */
  readonly appIds: readonly string[];
  /** What every form of the portal carries, where the session is one of the portal's. */
  readonly formToken?: string;
}
