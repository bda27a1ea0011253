import type { Tenant } from "@consentra/mock-azure";

/** Waits for a call that waits on the tenant's clock: lets a second pass whenever nothing else is to do. */
export async function patient<Result>(tenant: Tenant, call: Promise<Result>): Promise<Result> {
  let settled = false;
  const end = () => {
    settled = true;
  };
  call.then(end, end);
  while (!settled) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!settled) tenant.clock.advance({ seconds: 1 });
  }
  return call;
}
