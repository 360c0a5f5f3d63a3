import { sendMails } from "../packages/server/src/fieldwork/send-mails.ts";
import { doChore } from "./chores.ts";
import { comeIn, type Facilitator } from "./facilitator.ts";
import { type MailPeer, type PeerHabits, startMailPeer } from "./mail-peer.ts";
import { startTestServer, type TestServer } from "./server.ts";

/** Who the mails of the tests are from. */
export const FROM = "Survey office <survey@example.org>";

/** A server that sends mails when it is told to, and never by itself. */
export type PostOffice = {
  readonly server: TestServer;
  readonly facilitator: Facilitator;
  /** A new peer takes the mails of one test. The caller closes it. */
  readonly hire: (habits: () => PeerHabits) => Promise<MailPeer>;
  /** Sends what is due to a peer, now or at another time. */
  readonly send: (peer: MailPeer, now?: Date) => Promise<void>;
};

/** Opens a post office whose facilitator is the owner of the server. The caller closes the server. */
export async function openPostOffice(): Promise<PostOffice> {
  const server = await startTestServer({ mail: { smtpUrl: "smtp://127.0.0.1:1", from: FROM } });
  return {
    server,
    facilitator: await comeIn(server),
    hire: (habits) =>
      startMailPeer({
        refuse: (address) => habits().refuse?.(address),
        beforeTaking: async (address) => habits().beforeTaking?.(address),
      }),
    send: (peer, now) => {
      const mail = { smtpUrl: peer.url, from: FROM, perSecond: 1_000 };
      return doChore(sendMails, { mail, baseUrl: server.url, ...(now === undefined ? {} : { now }) });
    },
  };
}
