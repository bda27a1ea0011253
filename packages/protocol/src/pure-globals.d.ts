/**
 * What a pure folder may name besides the language: universal in browsers and Node, and free of effects.
 * Only the compiler reads this file (`tsconfig.pure.json` of each workspace); it is never published.
 */

interface URLSearchParams extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
  readonly size: number;
}
declare const URLSearchParams: {
  new (
    init?: string | Iterable<[string, string]> | Record<string, string> | URLSearchParams,
  ): URLSearchParams;
};

interface URL {
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly searchParams: URLSearchParams;
  href: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
  toString(): string;
}
declare const URL: { new (url: string | URL, base?: string | URL): URL; canParse(url: string): boolean };

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

declare function btoa(text: string): string;
declare function atob(text: string): string;
declare function structuredClone<T>(value: T): T;
