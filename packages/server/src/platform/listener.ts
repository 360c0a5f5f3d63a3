import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";

/** Something else listens on the port already. */
export class PortTaken extends Error {
  override readonly name = "PortTaken";
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Port ${port} is in use by another program. Stop that program, or choose another port with PORT.`, { cause });
    this.port = port;
  }
}

/** A port of this machine that is ours. Requests that arrive before there is somebody to answer them wait. */
export type Listener = {
  readonly port: number;
  /** Takes whoever answers; gives the server that requests arrive at. */
  readonly serverFactory: (handler: RequestListener) => Server;
  /** From now on requests are answered. */
  readonly open: () => void;
  /** Lets requests under way finish, for three seconds at most, and gives the port back. */
  readonly close: () => Promise<void>;
};

const PATIENCE = 3_000;

/**
 * Takes a port before anything else is started, so that a taken one is found out at once.
 *
 * @param port 0 takes any free one.
 * @param host left out, all addresses of this machine.
 * @throws PortTaken
 */
export async function claimPort(port: number, host: string | undefined): Promise<Listener> {
  let answer: RequestListener | undefined;
  const waiting = Promise.withResolvers<void>();
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    await waiting.promise;
    if (answer === undefined) response.destroy();
    else answer(request, response);
  });
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    serverFactory: (handler) => {
      answer = handler;
      return server;
    },
    open: waiting.resolve,
    close: () => close(server),
  };
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      reject(taken ? new PortTaken(port, error) : error);
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
}

function close(server: Server): Promise<void> {
  const giveUp = setTimeout(() => server.closeAllConnections(), PATIENCE);
  // A connection whose request has just finished would be kept for the next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(giveUp);
      clearInterval(sweep);
      resolve();
    });
  });
}
