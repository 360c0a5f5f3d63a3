const CHUNK = 0x8000;

/** Bytes as base64, as JSON carries them. */
export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  // One call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += CHUNK) letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(letters);
}

/**
 * The bytes of a base64 text.
 *
 * @throws DOMException when it is none.
 */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
