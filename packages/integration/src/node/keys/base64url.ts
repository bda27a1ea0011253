/** Bytes as letters, digits, `-` and `_`. */
export const toBase64url = (bytes: Uint8Array | ArrayBuffer): string =>
  Buffer.from(bytes as Uint8Array).toString("base64url");

/** The bytes of such a text. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, "base64url"));
