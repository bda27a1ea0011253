/** Reads JSON that may be anything. What it holds is not repeated: it may be secret. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [place] = /position \d+/.exec(error.message) ?? [];
    if (text.trim() === "") return { problem: "it is empty" };
    return { problem: place === undefined ? "it is no JSON" : `it is no JSON, at ${place}` };
  }
}
