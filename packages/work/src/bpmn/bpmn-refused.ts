/** Why a file was not imported. */
export type RefusalReason =
  | "empty"
  | "tooLarge"
  | "encoding"
  | "notXml"
  | "declarations"
  | "notBpmn"
  | "noProcess"
  | "tooMuch";

/**
 * A file that is not imported. The message tells a person what is the matter, that nothing was imported, and what to
 * do; `reason` tells a program.
 */
export class BpmnRefused extends Error {
  override name = "BpmnRefused";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The refusal of a file larger than any map, however it was found. */
export function tooLarge(): BpmnRefused {
  return new BpmnRefused(
    "tooLarge",
    "This file is larger than any map that can be kept here. Nothing was imported; please export the part of the diagram that you need.",
  );
}
