import { formatInstant } from "@consentra/protocol";
import type { HttpsTenant } from "../adapters/https.ts";
import type { Tenants } from "../create-tenants.ts";
import { API_ROOT } from "../http/api/api-path.ts";
import { type Paint, toColumns } from "./paint.ts";
import type { StoredCertificate } from "./stored-certificate.ts";

/** A server that has begun to listen. */
interface StartedServer {
  readonly tenants: Tenants;
  readonly served: HttpsTenant;
  readonly certificate: StoredCertificate;
  readonly url: string;
  readonly isRealTime: boolean;
}

/** How each kind of program comes to trust the tenant, and nothing else to trust its certificate. */
function trustRows({ file, isNew }: StoredCertificate): readonly (readonly [string, string])[] {
  return [
    ["Certificate", `${file}${isNew ? " (new)" : ""}`],
    ["Node", `NODE_EXTRA_CA_CERTS=${file}`],
    ["curl, Python", `curl --cacert ${file}; ssl.create_default_context(cafile="${file}")`],
    ["Playwright", "launch Chromium with the chromiumArgs that --json prints"],
    ["By hand", "mock-azure start --open"],
    ["Never", "add it to the system's or your own browser's authorities: it names Microsoft's hosts"],
  ];
}

function tellPeople({ tenants, served, certificate, url, isRealTime }: StartedServer, paint: Paint): string {
  const { first } = tenants;
  const { origins } = served;
  const { requester, administrator } = first.people;
  const time = formatInstant(first.clock.now());
  const clock = isRealTime
    ? `${time}, with this machine's clock`
    : `${time}, and stands: mock-azure advance 30d`;
  return [
    paint("green", "The mock tenant is ready."),
    toColumns([
      ["World", `${origins.control}/`],
      ["Portal", `${origins.portal}/`],
      ["Mailboxes", `${origins.mail}/mail/`],
      ["Authority", `${origins.login}/${first.id}`],
      ["Microsoft Graph", `${origins.graph}/v1.0`],
      ["Control API", `${url}${API_ROOT}`],
      ["App", `${first.app.displayName}, client id ${first.app.clientId}`],
      ["Clock", clock],
    ]),
    "",
    paint("bold", "Trust, for one program at a time"),
    toColumns(trustRows(certificate)),
    "",
    `Sign in as ${requester.displayName} to ask, as ${administrator.displayName} to approve. Ctrl+C stops the tenant.`,
    "",
  ].join("\n");
}

function tellPrograms({ tenants, served, certificate, url }: StartedServer): string {
  const { id, domain, app, clock } = tenants.first;
  const { origins, spkiHash, chromiumArgs } = served;
  return `${JSON.stringify({
    url,
    controlApi: `${url}${API_ROOT}`,
    origins,
    tenant: { id, domain },
    clientId: app.clientId,
    now: formatInstant(clock.now()),
    certificate: certificate.file,
    spkiHash,
    chromiumArgs,
    pid: process.pid,
  })}\n`;
}

/** What is said once the server listens. */
export const tellServer = (server: StartedServer, json: boolean, paint: Paint): string =>
  json ? tellPrograms(server) : tellPeople(server, paint);
