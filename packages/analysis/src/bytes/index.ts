/** Rows of numbers from the bytes of a file, and products of answers, for threads that need nothing else. */
export { allRows } from "../rows.ts";
export { type AnswerTable, answerProducts, type CountedProducts } from "../ties/answer-products.ts";
export { BlockParser, type CodedBlock } from "./block-parser.ts";
export { type PlainLayout, rolesOf } from "./plain-layout.ts";
export { bytesOfRoom, type RowRoom, roomOver } from "./row-room.ts";
