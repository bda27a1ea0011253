import { retryAfterOf } from "../domain/fault.ts";
import type { HostVoice } from "../http/host-voice.ts";
import { respondPage } from "../http/respond.ts";
import type { ViewTools } from "../http/route.ts";
import { troublePage } from "../views/trouble-page.ts";
import type { Words } from "../words/words.ts";

/** A part that shows pages. */
interface SpeakingPart {
  name(text: Words["text"]): string;
  /** Path of its first page. */
  readonly home: string;
}

/** How a part that shows pages says what no route decides. */
export function createPageVoice({ name, home }: SpeakingPart): HostVoice {
  const answer = ({ words }: ViewTools, status: number, title: string, text: string): Response =>
    respondPage(troublePage({ name: name(words.text), home, title, text }, words), { status });
  return {
    unknown(url, tools) {
      const { text, say } = tools.words;
      const { notFound, noPage } = text.errors;
      return answer(tools, 404, notFound, say(noPage, { part: name(text), path: url.pathname }));
    },
    wrongMethod(method, allowed, tools) {
      const { text, say, allOf } = tools.words;
      const sentence = say(text.errors.method, { allowed: allOf(allowed), method });
      const response = answer(tools, 405, text.errors.methodTitle, sentence);
      response.headers.set("allow", allowed.join(", "));
      return response;
    },
    absent(operation, source, tools) {
      const { text, say } = tools.words;
      const sentence = say(text.errors.notEmulated, { name: operation, source });
      return answer(tools, 501, text.errors.notEmulatedTitle, sentence);
    },
    faulted(fault, tools) {
      const { status } = fault;
      const { text, say } = tools.words;
      const sentence = say(text.errors.cannotAnswer, { part: name(text), status: String(status) });
      const response = answer(tools, status, text.errors.wentWrong, sentence);
      const retryAfter = retryAfterOf(fault, tools.now);
      if (retryAfter !== undefined) response.headers.set("retry-after", retryAfter);
      return response;
    },
  };
}
