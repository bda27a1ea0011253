import type { Tenant } from "@consentra/mock-azure";

/**
 * Waits for a call that waits on the tenant's clock. Time passes, a second at once, only while somebody waits for it: on
 * a busy machine a request takes many turns, and time that ran meanwhile would exhaust the client's patience.
 */
export async function patient<Result>(tenant: Tenant, call: Promise<Result>): Promise<Result> {
  let settled = false;
  const end = () => {
    settled = true;
  };
  call.then(end, end);
  while (!settled) {
    await new Promise((resolve) => setImmediate(resolve));
    if (tenant.clock.pendingTimers > 0) tenant.clock.advance({ seconds: 1 });
  }
  return call;
}
