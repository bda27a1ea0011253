/** Settings of the deployment, kept outside the build so that the same files run against any tenant. */
export interface Config {
  /** Application (client) id of the registration. */
  readonly clientId: string;
  /** For example `https://login.microsoftonline.com/organizations`. */
  readonly authority: string;
  readonly signIn: "popup" | "redirect";
  /** Milliseconds to wait for a sign-in window; the default suits people. */
  readonly popupTimeout?: number;
}

/** Reads `config.json` beside the page. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`config.json cannot be read: status ${String(response.status)}.`);
  return (await response.json()) as Config;
}
