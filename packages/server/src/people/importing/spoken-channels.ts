import type { Channel } from "@interrelate/contract";
import { plainText } from "./column-names.ts";

const NAMES: Readonly<Record<Channel, string>> = {
  email: "email, e-mail, mail, e-post, correo, correo electrónico, courriel, بريد, البريد الإلكتروني",
  code: "code, printed code, letter, paper, print, printed, post, kode, brev, papir, papier, brief, código, carta, papel, lettre, رمز, رسالة, ورق",
  none: "none, no, nothing, not by us, ingen, nej, keine, kein, nein, ninguno, ninguna, no se contacta, aucun, لا شيء, لا, بدون",
};

const LOOK_UP: ReadonlyMap<string, Channel> = new Map(
  (Object.keys(NAMES) as Channel[]).flatMap((channel) =>
    NAMES[channel].split(",").map((each) => [plainText(each), channel] as const),
  ),
);

/** How somebody is reached, as a list says it in several languages; undefined when it is not understood. */
export function channelNamed(text: string): Channel | undefined {
  return LOOK_UP.get(plainText(text));
}
