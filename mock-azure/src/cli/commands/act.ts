import { didYouMean } from "../../domain/nearest-word.ts";
import { wrongCall } from "../cli-failure.ts";
import type { Call, Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";

/** What each deed says, by the field that the control API has for it; nothing where it needs no words. */
const DEEDS = {
  approve: undefined,
  deny: ["reason", "reason"],
  block: ["reason", "reason"],
  "request-approval": ["reason", "justification"],
  "sign-in": ["address", "authorizeUrl"],
} as const;

type Deed = keyof typeof DEEDS;

const isDeed = (word: string): word is Deed => Object.hasOwn(DEEDS, word);

function bodyOf(call: Call, deed: Deed): string {
  const [option, field] = DEEDS[deed] ?? [];
  const beside = (["reason", "address"] as const).find((name) => name !== option && call.has(name));
  if (beside) throw wrongCall(`${deed} has no --${beside}.`);
  if (option === undefined || field === undefined) return "{}";
  const text = call.text(option);
  if (text === undefined) throw wrongCall(`${deed} lacks --${option}.`);
  return JSON.stringify({ [field]: text });
}

interface Standing {
  readonly page: string;
  readonly leaves: { readonly url: string } | null;
}

/** `mock-azure act`. */
export const act: Run = async (call, terminal) => {
  const [person = "", deed = ""] = call.positionals;
  if (!isDeed(deed)) {
    const known = Object.keys(DEEDS);
    throw wrongCall(
      `Nobody can "${deed}".${didYouMean(deed, known)} What people do here is ${known.join(", ")}.`,
    );
  }
  const body = bodyOf(call, deed);
  const answer = await reachTenant(call, terminal).post(
    `/people/${encodeURIComponent(person)}/${deed}`,
    body,
  );
  const { page, leaves } = JSON.parse(answer) as Standing;
  const told = leaves ? `${person} leaves for the app: ${leaves.url}` : `${person} stands on “${page}”.`;
  terminal.write(call.json ? answer : `${told}\n`);
};
