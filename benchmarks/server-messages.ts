import type { ChildProcess } from "node:child_process";
import type { FromServer } from "./surveys/server.ts";

/** The next message of a kind from a server in a process of its own. */
export function heard<Name extends string>(
  server: ChildProcess,
  name: Name,
): Promise<Extract<FromServer, Record<Name, unknown>>> {
  return new Promise((resolve, reject) => {
    const stop = () => server.off("message", listen).off("close", ended);
    const ended = () => reject(new Error("The server ended."));
    const listen = (message: FromServer) => {
      if (!(name in message)) return;
      stop();
      resolve(message as Extract<FromServer, Record<Name, unknown>>);
    };
    server.on("message", listen).on("close", ended);
  });
}
