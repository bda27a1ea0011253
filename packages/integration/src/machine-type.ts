import type {
  AnyActorRef,
  EventObject,
  MetaObject,
  NonReducibleUnknown,
  ParameterizedObject,
  PromiseActorLogic,
  StateMachine,
  StateSchema,
  StateValue,
} from "xstate";
import type { IntegrationContext, IntegrationEvent, IntegrationSettings } from "./integration-context.ts";
import type {
  CompletionOutcome,
  ProbeOutcome,
  ProbeRequest,
  SignInOutcome,
  SignInRequest,
} from "./ports/auth-port.ts";
import type { SealedCompletionRequest } from "./sealed-callback.ts";

/**
 * An effect of the machine: a promise that a host provides under this name.
 *
 * @group Connection
 */
export type IntegrationEffect =
  | Effect<"signIn", SignInOutcome, SignInRequest>
  | Effect<"completeSignIn", CompletionOutcome, SealedCompletionRequest>
  | Effect<"probe", ProbeOutcome, ProbeRequest>;

/**
 * One promise actor by its name.
 *
 * @group Connection
 */
export interface Effect<Name extends string, Outcome, Request> {
  readonly src: Name;
  readonly logic: PromiseActorLogic<Outcome, Request>;
  readonly id: string | undefined;
}

/**
 * The machine as its users see it: context, events, effects and input; names of actions, guards and states are its
 * own affair.
 *
 * @group Connection
 */
export type IntegrationMachine = StateMachine<
  IntegrationContext,
  IntegrationEvent,
  Record<string, AnyActorRef | undefined>,
  IntegrationEffect,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  "busy" | "leaving",
  IntegrationSettings,
  NonReducibleUnknown,
  EventObject,
  MetaObject,
  StateSchema
>;
