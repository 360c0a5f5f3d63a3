import { Readable } from "node:stream";
import SMTPConnection, { type SMTPError } from "nodemailer/lib/smtp-connection";

/** A conversation with the mail server. */
export type MailSession = {
  /** False once the conversation broke off; then another one must be begun. */
  readonly isOpen: () => boolean;
  /**
   * Sends one mail to one address.
   *
   * @param handOver is asked after the server has agreed to take the mail and before it is given the first byte of it.
   *   When it says no, or fails, the server gets nothing.
   */
  readonly send: (to: string, message: Buffer, handOver: () => Promise<boolean>) => Promise<Delivery>;
  readonly close: () => void;
};

/**
 * What became of a mail. `refused`: the server said no, and got nothing or threw it away; `permanently` when it will
 * always say so. `withheld`: `handOver` said no. `unsure`: the conversation broke off after the mail was handed over and
 * before the server said whether it has it.
 */
export type Delivery =
  | { readonly became: "sent" }
  | { readonly became: "withheld" }
  | { readonly became: "refused"; readonly permanently: boolean; readonly reason: string }
  | { readonly became: "unsure"; readonly reason: string };

/** The mail server cannot be reached or does not let us in; nothing was handed over. */
export class MailServerUnavailable extends Error {}

const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 60_000 };

/**
 * Connects to a mail server, greets and logs in.
 *
 * @param options the server, as nodemailer's connection takes it.
 * @param auth left out, nobody logs in.
 * @throws MailServerUnavailable in the other server's words.
 */
export async function beginSession(
  from: string,
  options: SMTPConnection["options"],
  auth: { readonly user: string; readonly pass: string } | undefined,
): Promise<MailSession> {
  const connection = new SMTPConnection({ ...PATIENCE, ...options });
  let open = false;
  connection.once("end", () => {
    open = false;
  });
  try {
    await connected(connection);
    if (auth !== undefined) await promised((done) => connection.login(auth, done));
    open = true;
  } catch (cause) {
    connection.close();
    throw new MailServerUnavailable(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  const send: MailSession["send"] = async (to, message, handOver) => {
    const delivery = await deliver(connection, { from, to, size: message.length }, message, handOver);
    // After a refusal the server may still wait for the rest; after anything else that went wrong nobody can tell.
    if (delivery.became === "refused" && open) await promised((done) => connection.reset(done)).catch(hangUp);
    else if (delivery.became !== "sent") hangUp();
    return delivery;
  };
  const hangUp = () => {
    open = false;
    connection.close();
  };
  const close = () => {
    if (open) connection.quit();
    open = false;
  };
  return { isOpen: () => open, send, close };
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Stays, because a connection may break off at any time; whoever is sending is told by that.
    connection.on("error", reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function promised(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())));
}

type Envelope = { readonly from: string; readonly to: string; readonly size: number };

function deliver(
  connection: SMTPConnection,
  envelope: Envelope,
  message: Buffer,
  handOver: () => Promise<boolean>,
): Promise<Delivery> {
  let stage: "agreeing" | "withheld" | "handed over" = "agreeing";
  // The server's consent to take the mail is what makes somebody read from this.
  const content = Readable.from(
    (async function* () {
      stage = "withheld";
      if (!(await handOver())) throw new Error("withheld");
      stage = "handed over";
      yield message;
    })(),
  );
  return new Promise((resolve) => {
    connection.send({ ...envelope }, content, (error) => {
      if (!error) resolve({ became: "sent" });
      else if (stage === "withheld") resolve({ became: "withheld" });
      else if (stage === "agreeing" || wasAnswered(error)) resolve(refusal(error));
      else resolve({ became: "unsure", reason: error.message });
    });
  });
}

/** Whether the server itself said what became of a mail that it was given. */
function wasAnswered(error: SMTPError): boolean {
  return error.responseCode !== undefined && error.command === "DATA";
}

function refusal(error: SMTPError): Delivery {
  const permanently = error.permanent === true;
  return { became: "refused", permanently, reason: error.response ?? error.message };
}
