import { readFileSync, writeFileSync } from "node:fs";
import { CliFailure, EXIT } from "../cli-failure.ts";
import type { Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";

/** Does something with a file, and says what was wrong with it. */
function withFile<Done>(file: string, deed: () => Done): Done {
  try {
    return deed();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new CliFailure(EXIT.refused, `${file} cannot be used${code === "" ? "" : ` (${code})`}.`, {
      cause,
    });
  }
}

/** `mock-azure snapshot`. */
export const snapshot: Run = async (call, terminal) => {
  const written = await reachTenant(call, terminal).get("/snapshot");
  const [file] = call.positionals;
  if (file === undefined) {
    terminal.write(written);
    return;
  }
  // It holds sessions and codes: it is the user's alone.
  withFile(file, () => writeFileSync(file, written, { mode: 0o600 }));
  terminal.write(call.json ? `${JSON.stringify({ file })}\n` : `Written to ${file}.\n`);
};

/** `mock-azure restore`. */
export const restore: Run = async (call, terminal) => {
  const [file = "-"] = call.positionals;
  const client = reachTenant(call, terminal);
  const text = file === "-" ? await terminal.readInput() : withFile(file, () => readFileSync(file, "utf8"));
  const answer = await client.post("/restore", text);
  terminal.write(call.json ? answer : "The tenant stands where the snapshot was taken.\n");
};
