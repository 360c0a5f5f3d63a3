import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail that was taken, as a mail program shows it. */
export type TakenMail = { readonly to: string; readonly mail: Email; readonly raw: string };

/** A real mail server in the test's own process. */
export type MailPeer = {
  /** Its address for `INTERRELATE_SMTP_URL`. */
  readonly url: string;
  /** What it took, in order. */
  readonly taken: readonly TakenMail[];
  readonly close: () => Promise<void>;
};

/** How a mail server behaves; left out, it takes everything. */
export type PeerHabits = {
  /** What it says to a recipient that it refuses; undefined when it takes mail for them. */
  readonly refuse?: (address: string) => { readonly code: number; readonly words: string } | undefined;
  /** Waits with its answer to a mail that it has got. */
  readonly beforeTaking?: (address: string) => Promise<void>;
  /** Is shown every connection, to cut it. */
  readonly onSocket?: (socket: Socket) => void;
  readonly port?: number;
  readonly more?: SMTPServerOptions;
};

/** Starts a mail server on this machine. */
export async function startMailPeer({
  refuse,
  beforeTaking,
  onSocket,
  port = 0,
  more,
}: PeerHabits = {}): Promise<MailPeer> {
  const taken: TakenMail[] = [];
  const take = async (stream: AsyncIterable<Buffer>, to: string) => {
    const chunks: Buffer[] = [];
    // A sender that breaks off before the end has sent nothing.
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    taken.push({ to, mail: await PostalMime.parse(raw), raw: raw.toString("utf8") });
    await beforeTaking?.(to);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = refuse?.(address);
      done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      take(stream, to).then(() => done(), done);
    },
    ...more,
  });
  // A client that is killed breaks off in the middle of a word.
  server.on("error", () => undefined);
  if (onSocket !== undefined) server.server.on("connection", onSocket);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: at } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${at}`, taken, close: () => new Promise((resolve) => server.close(resolve)) };
}
