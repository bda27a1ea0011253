/**
 * Makes a request that has all the headers it is given. Browsers let no script set some of those that the tenant reads,
 * among them `Cookie` and `Origin`, and leave them out without a word.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function requestWith(headers: Headers, url: URL, init: Omit<RequestInit, "headers">): Request {
  const request = new Request(url, { ...init, headers });
  // One by one: MSW 2 breaks the copying of headers that were set on others.
  const all = new Headers();
  for (const [name, value] of [...request.headers, ...headers]) all.set(name, value);
  return Object.defineProperty(request, "headers", { value: all });
}
