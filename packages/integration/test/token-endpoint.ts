/** One answer of the token endpoint. */
export interface TokenAnswer {
  readonly status?: number;
  readonly body: object;
}

/**
 * A token endpoint for Microsoft's library for Node: each request takes the next answer, and what was asked is noted.
 *
 * @param answers - taken from the front
 * @returns the library's network client, with the forms and addresses that came in
 */
export function tokenEndpoint(answers: TokenAnswer[]) {
  const asked: URLSearchParams[] = [];
  const urls: string[] = [];
  return {
    asked,
    urls,
    networkClient: {
      sendGetRequestAsync: (url: string) => Promise.reject(new Error(`unexpected GET ${url}`)),
      sendPostRequestAsync: async (url: string, options?: { readonly body?: string }) => {
        urls.push(url);
        asked.push(new URLSearchParams(options?.body ?? ""));
        const answer = answers.shift();
        if (!answer) throw new Error("The script holds no further answer.");
        // The library names the type it hopes for; what comes is for it to judge.
        return { headers: {}, status: answer.status ?? 200, body: answer.body as never };
      },
    },
  };
}
