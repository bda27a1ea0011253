/** Whether a text is base64, in whole groups of four. See RFC 4648, section 4. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** How many bytes a base64 text stands for. */
export function bytesIn(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** The base64 of the bytes of several such texts, one after the other. */
export function joinBase64(texts: readonly string[]): string {
  const [only = "", ...more] = texts;
  return more.length === 0 ? only : btoa(texts.map((text) => atob(text)).join(""));
}
