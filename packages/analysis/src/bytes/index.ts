/** Rows of numbers from the bytes of a file, for threads that need nothing else. */
export { BlockParser, type CodedBlock } from "./block-parser.ts";
export { type PlainLayout, rolesOf } from "./plain-layout.ts";
export { bytesOfRoom, type RowRoom, roomOver } from "./row-room.ts";
