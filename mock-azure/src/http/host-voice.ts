import type { PlannedChallenge } from "../domain/answer-fault.ts";
import type { FaultAnswer } from "../domain/fault.ts";
import type { ListFault } from "../domain/list-fault.ts";
import type { ViewTools } from "./route.ts";

/** How one part of the tenant says what every part must be able to say. */
export interface HostVoice {
  unknown(url: URL, tools: ViewTools): Response;
  wrongMethod(method: string, allowed: readonly string[], tools: ViewTools): Response;
  /** The operation exists in the real service and is not emulated. */
  absent(name: string, source: string, tools: ViewTools): Response;
  /** A planned fault strikes; where a person looks on, a page says so. */
  faulted(fault: FaultAnswer, tools: ViewTools, onPage: boolean): Response;
  /** A planned fault has a good token refused, where there are tokens. */
  challenge?(fault: PlannedChallenge, tools: ViewTools): Response;
  /** A planned fault strikes a page of a list, where there are lists. */
  spoil?(response: Response, fault: ListFault, asked: { url: URL; tools: ViewTools }): Promise<Response>;
}
