import { invalidInput } from "./invalid-input.ts";

const LOOPBACK = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address that every path is added to, without a slash at its end. A token goes there with each request, so only
 * HTTPS will do, or plain HTTP within this machine.
 */
export function serviceRoot(baseUrl = "https://graph.microsoft.com/v1.0"): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!url || !safe || url.search || url.hash || url.username || url.password) {
    throw invalidInput("baseUrl", baseUrl, "give an https address such as https://graph.microsoft.com/v1.0.");
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}
