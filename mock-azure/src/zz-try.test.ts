import { test } from "vitest";
import { createTenant } from "./create-tenant.ts";
import { scenarios } from "./scenarios/index.ts";
import { createSigningKeys } from "./signing/signing-keys.ts";
test("x", async () => {
  let t = performance.now();
  const lap = (n: string) => { console.log(n, (performance.now() - t).toFixed(1)); t = performance.now(); };
  const small = createTenant(); lap("small");
  const tenant = createTenant({ scenario: scenarios.largeMailbox }); lap("large");
  const now = tenant.clock.now() / 1000;
  const id = (await import("./scenarios/index.ts")).scenarios.approvalRequired.build({ now: tenant.clock.now(), seed: "x" }).people.requester;
  const token = await createSigningKeys().sign({ aud: "https://graph.microsoft.com", iss: `https://sts.windows.net/${tenant.id}/`, tid: tenant.id, oid: id, appid: "x", idtyp: "user", scp: "Calendars.ReadWrite User.Read", nbf: now, exp: now + 3600 });
  const get = async (path: string, h = {}) => { const r = await tenant.fetch(new Request(`${tenant.origins.graph}/v1.0${path}`, { headers: { authorization: `Bearer ${token}`, ...h } })); return { s: r.status, h: [...r.headers], b: await r.json() as any }; };
  lap("sign");
  const v = await get("/me/calendarView?startDateTime=2026-01-05&endDateTime=2026-01-12&$count=true"); lap("view week");
  console.log(v.b["@odata.count"], v.b["@odata.nextLink"], JSON.stringify(v.b.value[0], null, 1), v.h);
  for (let i = 0; i < 3; i++) { await get("/me/calendarView?startDateTime=2026-01-05&endDateTime=2026-01-12"); lap("view week again"); }
  const w = await get("/me/calendarView?startDateTime=2026-01-05&endDateTime=2026-02-12&$top=1000", { prefer: 'outlook.timezone="Europe/Berlin"' }); lap("view 1000 " + w.b.value.length);
  await get("/me/calendarView?startDateTime=2026-01-05&endDateTime=2026-02-12&$top=1000", { prefer: 'outlook.timezone="Europe/Berlin"' }); lap("view 1000 again");
  await get("/me/events"); lap("list");
  await get("/me/events?$top=1000&$skip=50000"); lap("list deep");
  await get("/me/events?$orderby=subject"); lap("list subject");
  console.log(JSON.stringify(await get("/me")), JSON.stringify(await get("/me/calendars")));
  console.log(JSON.stringify(await get("/me/foo")), JSON.stringify(await get("/me/messages")));
  t = performance.now(); const s = tenant.snapshot(); lap("snapshot"); createTenant().restore(s); lap("restore");
});
