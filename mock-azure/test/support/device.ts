import type { Tenant } from "../../src/tenant/tenant.ts";

type Fields = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

export interface DeviceAnswer {
  readonly status: number;
  readonly body: Body;
}

/** A device that runs the application under test and has no browser. */
export interface Device {
  /** Begins a sign-in; remembers the code. */
  begin(fields?: Fields): Promise<DeviceAnswer>;
  /** Asks once whether somebody has signed in. */
  poll(fields?: Fields): Promise<DeviceAnswer>;
  readonly userCode: string;
}

const post = async (tenant: Tenant, path: string, fields: Fields): Promise<DeviceAnswer> => {
  const url = `${tenant.origins.login}/organizations/oauth2/v2.0/${path}`;
  const body = new URLSearchParams({ client_id: tenant.app.clientId, ...fields });
  const response = await tenant.fetch(new Request(url, { method: "POST", body }));
  return { status: response.status, body: (await response.json()) as Body };
};

export function device(tenant: Tenant): Device {
  let begun: Body = {};
  return {
    async begin(fields = {}) {
      const scope = "openid profile offline_access Calendars.ReadWrite";
      const answer = await post(tenant, "devicecode", { scope, ...fields });
      begun = answer.body;
      return answer;
    },
    poll: (fields = {}) =>
      post(tenant, "token", {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: String(begun.device_code),
        ...fields,
      }),
    get userCode() {
      return String(begun.user_code);
    },
  };
}

/** Types a code into the page that devices send people to, and chooses the account. */
export async function enterCode(tenant: Tenant, role: string, userCode: string) {
  const person = tenant.people[role];
  if (!person) throw new Error(`Nobody plays "${role}".`);
  await person.visitor.open("https://microsoft.com/devicelogin");
  await person.visitor.fill("Code", userCode);
  await person.visitor.press("Next");
  await person.visitor.press(person.address);
  return person.visitor;
}
