/** As many bytes as a call takes as arguments at its quickest. */
const STRETCH = 0x2000;

/** Writes bytes as base64. See RFC 4648, section 4. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += STRETCH) {
    // Spread would walk through the bytes one by one, at ten times the cost.
    text += Reflect.apply(String.fromCharCode, String, bytes.subarray(from, from + STRETCH)) as string;
  }
  return btoa(text);
}

/**
 * Reads base64.
 *
 * @throws DOMException when the text is none
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
