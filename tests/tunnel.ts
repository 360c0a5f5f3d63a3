import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** The only way from one phone to a server, which can be cut as a real one is. */
export type Tunnel = {
  /** Where the phone reaches the server. */
  readonly url: string;
  /** Breaks every connection and lets no new one through until it is opened again. */
  readonly cut: () => void;
  readonly open: () => void;
  readonly close: () => void;
};

/** Digs a tunnel to a server of this machine. */
export async function digTunnel(server: { readonly url: string }): Promise<Tunnel> {
  const port = Number(new URL(server.url).port);
  const sockets = new Set<Socket>();
  let isCut = false;
  const entrance = createServer((phone) => {
    if (isCut) return phone.destroy();
    const far = connect(port, "localhost");
    for (const [one, other] of [
      [phone, far],
      [far, phone],
    ] as const) {
      sockets.add(one);
      one
        .on("error", () => other.destroy())
        .on("close", () => {
          sockets.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
    return phone;
  }).listen(0, "localhost");
  await once(entrance, "listening");
  const address = entrance.address();
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`,
    cut: () => {
      isCut = true;
      breakAll();
    },
    open: () => {
      isCut = false;
    },
    close: () => {
      entrance.close();
      breakAll();
    },
  };
}
