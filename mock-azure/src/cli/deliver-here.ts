import type { Deliver } from "../tenant/tenant.ts";

/** This machine, as URLs name it. */
const HERE = /^(localhost|[a-z\d.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Brings change notifications to apps on this machine, and to nobody else: an address that a test subscribes with may be
 * a real one. A redirect is not followed, for it could lead there.
 *
 * @throws Error where the address is elsewhere
 */
export const deliverHere: Deliver = async (request) => {
  const { hostname } = new URL(request.url);
  if (HERE.test(hostname)) return fetch(new Request(request, { redirect: "manual" }));
  throw new Error(`${hostname} is not on this machine.`);
};
