/** The type of the host clock, for the pure compilation of `src`, which must not see the host's names. */
import type { Clock } from "@consentra/protocol";

export declare const systemClock: Clock;
