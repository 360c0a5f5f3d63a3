/** Browsers and Node.js both have it, which a package for both can rely on without the types of either. */
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
