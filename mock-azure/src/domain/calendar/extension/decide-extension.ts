import { conclude, type Decision, type Moment } from "../../decision.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type EventPath, findWritable } from "../decide-event.ts";
import type { Event } from "../event.ts";
import { findEvent } from "../find-item.ts";
import { touch } from "./event-extras.ts";
import {
  findExtension,
  type OpenExtension,
  type OpenExtensionDraft,
  writeExtension,
} from "./open-extension.ts";

export interface ExtensionFound {
  readonly kind: "extension-found";
  readonly eventId: string;
  readonly extension: OpenExtension;
}

/** Which extension a path names, by name or id. */
export interface ExtensionPath extends EventPath {
  readonly extensionId: string;
}

/**
 * Decides `GET …/events/{id}/extensions`, which the service refuses: which extensions there are it does not tell.
 *
 * @see https://github.com/microsoftgraph/msgraph-metadata/issues/617
 */
export function decideListExtensions(
  state: TenantState,
  input: EventPath,
): Decision<ExtensionFound | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  return refuse(isGraphFailure(event) ? event : graphFailure("requestUnsupported"));
}

/** Decides `GET …/events/{id}/extensions/{name}`. */
export function decideGetExtension(
  state: TenantState,
  input: ExtensionPath,
): Decision<ExtensionFound | GraphFailure> {
  const event = findEvent(state, input.owner, input);
  if (isGraphFailure(event)) return refuse(event);
  const extension = findExtension(event.extensions, input.extensionId);
  return extension
    ? conclude({ kind: "extension-found", eventId: event.id, extension })
    : refuse(graphFailure("itemNotFound"));
}

function write(
  before: Event,
  extensionName: string,
  { draft, moment }: { readonly draft: OpenExtensionDraft; readonly moment: Moment },
): Decision<ExtensionFound | GraphFailure> {
  const extensions = writeExtension(before.extensions, extensionName, draft);
  const extension = findExtension(extensions, extensionName);
  if (!extension) throw new Error("An extension was written, and there is none.");
  const event = touch({ ...before, extensions }, moment);
  return conclude(
    { kind: "extension-found", eventId: event.id, extension },
    [],
    [{ kind: "event-updated", event }],
  );
}

/**
 * Decides `POST …/events/{id}/extensions`.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-post-opentypeextension
 */
export function decideAddExtension(
  state: TenantState,
  input: EventPath & { readonly draft: OpenExtensionDraft; readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<ExtensionFound | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const { draft } = input;
  return write(before, draft.extensionName ?? "", { draft, moment });
}

/**
 * Decides `PATCH …/events/{id}/extensions/{name}`.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-update
 */
export function decideUpdateExtension(
  state: TenantState,
  input: ExtensionPath & { readonly draft: OpenExtensionDraft; readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<ExtensionFound | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const present = findExtension(before.extensions, input.extensionId);
  if (!present) return refuse(graphFailure("itemNotFound"));
  return write(before, present.extensionName, { draft: input.draft, moment });
}

/** Decides `DELETE …/events/{id}/extensions/{name}`. */
export function decideRemoveExtension(
  state: TenantState,
  input: ExtensionPath & { readonly ifMatch: string | undefined },
  moment: Moment,
): Decision<{ readonly kind: "extension-removed" } | GraphFailure> {
  const before = findWritable(state, input);
  if (isGraphFailure(before)) return refuse(before);
  const present = findExtension(before.extensions, input.extensionId);
  if (!present) return refuse(graphFailure("itemNotFound"));
  const extensions = before.extensions.filter((one) => one !== present);
  const event = touch({ ...before, extensions }, moment);
  return conclude({ kind: "extension-removed" }, [], [{ kind: "event-updated", event }]);
}
