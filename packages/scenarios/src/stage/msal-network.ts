import type { MsalNodeAuthOptions } from "@consentra/integration/node";
import type { Tenant } from "@consentra/mock-azure";

type NetworkClient = NonNullable<NonNullable<MsalNodeAuthOptions["system"]>["networkClient"]>;
type Options = Parameters<NetworkClient["sendPostRequestAsync"]>[1];
type NetworkAnswer<Body> = { headers: Record<string, string>; body: Body; status: number };

/** Microsoft's library for Node, on the way to a tenant in this process; nothing leaves it. */
export function networkTo(fetch: Tenant["fetch"]): NetworkClient {
  const send = async <Body>(method: string, url: string, options: Options): Promise<NetworkAnswer<Body>> => {
    const { headers, body: sent } = options ?? {};
    const answer = await fetch(
      new Request(url, { method, ...(headers && { headers }), ...(sent !== undefined && { body: sent }) }),
    );
    // As Microsoft's own client says of a body that it cannot read.
    const body: unknown = await answer.json().catch(() => {
      throw Object.assign(new Error("Failed to parse response."), { errorCode: "token_parsing_error" });
    });
    return { headers: Object.fromEntries(answer.headers), body: body as Body, status: answer.status };
  };
  return {
    sendGetRequestAsync: (url, options) => send("GET", url, options),
    sendPostRequestAsync: (url, options) => send("POST", url, options),
  };
}
