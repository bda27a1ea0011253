import { type Duration, formatInstant, toMilliseconds, type VirtualClock } from "@consentra/protocol";

/**
 * The clock of a page, or of all pages of a context, as Playwright has it.
 *
 * @group Time
 */
export interface PageClock {
  /** Puts a clock in place of the page's own, which stands at `time`, in milliseconds since the epoch. */
  install(options: { readonly time: number }): Promise<void>;
  /** Goes on by so many milliseconds; each timer that is due meanwhile goes off once. */
  fastForward(milliseconds: number): Promise<void>;
}

/**
 * What moves a tenant and pages together.
 *
 * @group Time
 */
export interface PageTimeMachine {
  /**
   * Moves the tenant, then the pages: whatever a page asks for then finds the tenant at that time.
   *
   * @param duration - how far
   * @param options - `by`: how far at once. A timer of a page fires once in each part, however often it was due: say
   *   `{ hours: 1 }` where a page looks every hour. Default: all at once
   * @throws RangeError when a part of a duration is negative or unknown, or `by` is no time
   */
  advance(duration: Duration, options?: { readonly by?: Duration }): Promise<void>;
}

/**
 * Puts pages on a tenant's time, so that the tenant, the SDK in the page and Microsoft's library for browsers have one
 * time. Do it before the first page is opened. Between two moves the clocks of pages go on by themselves, by as much as the
 * test takes.
 *
 * @param pages - `page.clock` or `context.clock`
 * @param tenant - whose clock leads
 * @returns what moves both
 * @example A page of a context (needs a browser)
 * ```ts no-run="needs a browser; test/time.browser.test.ts moves pages"
 * const time = await createPageTimeMachine(context.clock, tenant);
 * await page.goto("http://localhost:5173/");
 * await time.advance({ days: 30 }, { by: { hours: 1 } });
 * ```
 * @group Time
 */
export async function createPageTimeMachine(
  pages: PageClock,
  { clock }: { readonly clock: VirtualClock },
): Promise<PageTimeMachine> {
  await pages.install({ time: clock.now() });
  return {
    async advance(duration, { by = duration } = {}) {
      const whole = toMilliseconds(duration);
      const part = toMilliseconds(by);
      if (part === 0 && whole > 0)
        throw new RangeError(
          `From ${formatInstant(clock.now())}, parts of no time lead nowhere: say how far in by.`,
        );
      for (let left = whole; left > 0; left -= part) {
        const milliseconds = Math.min(left, part);
        clock.advance({ milliseconds });
        await pages.fastForward(milliseconds);
      }
    },
  };
}
