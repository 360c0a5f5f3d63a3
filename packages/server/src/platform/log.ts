import { type Logger, pino } from "pino";

/** Where the server says what it did: one line, one thing done. */
export type Log = Logger;

/**
 * Makes the server's log: one JSON object a line on standard output.
 *
 * @param level the least important level that is written; `silent` writes nothing.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
