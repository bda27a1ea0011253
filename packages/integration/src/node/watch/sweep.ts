import type { Clock } from "@consentra/protocol";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import type { WatchOptions } from "../../watch-options.ts";

/**
 * How those who wait for approval are looked after.
 *
 * @group Approval
 */
export interface SweepOptions {
  /** Where it is kept who waits; shared by all machines, with `compareAndSet`. */
  readonly storage: KeyValueStorage;
  /** How often each one is looked at. @defaultValue after a minute, then twice as long, up to an hour */
  readonly every?: WatchOptions;
  /** Looks under way at the same time, on this machine. @defaultValue 8 */
  readonly concurrency?: number;
  /** Pages that the list is kept on; the same on all machines, for good. @defaultValue 64 */
  readonly pages?: number;
  /** Gives a number from 0 to below 1, so that looks do not all come at once. @defaultValue the host's generator */
  readonly random?: () => number;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * What one sweep did.
 *
 * @group Approval
 */
export interface Sweep {
  /** How many were looked at. */
  readonly looked: number;
  /** Pages that another machine was at work on. */
  readonly left: number;
  /** Milliseconds since the epoch of the next look that is due; absent when nobody waits. */
  readonly next?: number;
}

/**
 * Looks at all who wait, now or again and again. Any number of machines may do so.
 *
 * @group Approval
 */
export interface Sweeping {
  /**
   * Looks once at all whose time has come. A look that takes longer than half a minute is given up, and comes again.
   *
   * @param signal - ends the sweep after the looks that are under way
   */
  sweep(signal?: AbortSignal): Promise<Sweep>;
  /**
   * Sweeps again and again.
   *
   * @param signal - ends it; the promise resolves once the looks that are under way are done
   */
  run(signal: AbortSignal): Promise<void>;
}
