import { type DestinationStream, type Logger, pino } from "pino";

/** Where the server says what it did: one line, one thing done. */
export type Log = Logger;

/**
 * Makes the server's log: one JSON object a line on standard output. Of a failure of the database everything is
 * written but what quotes the row it is about.
 *
 * @param level the least important level that is written; `silent` writes nothing.
 * @param destination where the lines go, when not to standard output.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  const serializers = { err: describeWithoutRows };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination);
}

function describeWithoutRows(error: Error): object {
  const { detail: _, where: __, ...described } = pino.stdSerializers.err(error);
  return described;
}
