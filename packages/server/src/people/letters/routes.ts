import { id } from "@interrelate/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Services } from "../../platform/rpc.ts";
import { csvText } from "../exporting/csv-text.ts";
import { type Choice, type LetterPlaces, lettersPage, noLettersPage } from "./letters-page.ts";
import { readLetters, type WaveLetters } from "./read-letters.ts";

/** Whether the sender of a request is signed in and belongs to the organisation. */
export type MayEnter = (request: FastifyRequest, organizationId: string) => Promise<boolean>;

type Asked = { Params: { organizationId: string; waveId: string }; Querystring: Record<string, string | undefined> };

/** Personal links on paper (`/letters/…`) and as a file, for members alone. No address holds a link or a code. */
export function letterRoutes(app: FastifyInstance, services: Services, mayEnter: MayEnter): void {
  app.get<Asked>("/letters/:organizationId/:waveId", async (request, reply) => {
    const letters = await enter(request, reply);
    if (letters === undefined) return reply;
    const choice = choiceIn(request.query, letters.wave);
    const people = letters.people.filter(
      (person) =>
        (choice.who === "all" || person.channel === "code") &&
        (choice.workgroup === "" || [person.workgroupId, ...person.furtherWorkgroupIds].includes(choice.workgroup)) &&
        (choice.site === "" || person.siteId === choice.site),
    );
    const addressees = people.map(({ addressee }) => addressee);
    const page = await lettersPage(placesOf(letters), letters.wave, choice, addressees, letters.about);
    return sendPage(reply, 200, page);
  });

  app.get<Asked>("/letters/:organizationId/:waveId/links.csv", async (request, reply) => {
    const letters = await enter(request, reply);
    if (letters === undefined) return reply;
    const header = ["Name", "E-mail", "Workgroup", "Site", "Language", "Reached by", "Personal link", "Code"];
    const rows = letters.people.map(({ name, email, language, channel, addressee }) => {
      const { workgroups, site, url, code } = addressee;
      return [name, email ?? "", workgroups.join("; "), site ?? "", language ?? "", channel, url, code];
    });
    return reply
      .headers({ "cache-control": "no-store", "content-disposition": 'attachment; filename="personal-links.csv"' })
      .type("text/csv; charset=utf-8")
      .send(csvText([header, ...rows]));
  });

  async function enter(request: FastifyRequest<Asked>, reply: FastifyReply): Promise<WaveLetters | undefined> {
    const { organizationId, waveId } = request.params;
    const readable = id.safeParse(organizationId).success && id.safeParse(waveId).success;
    if (readable && !(await mayEnter(request, organizationId))) {
      sendPage(reply, 401, noLettersPage("Please sign in to Interrelate in this browser, then open this page again."));
      return undefined;
    }
    const letters = readable ? await readLetters(services, organizationId, waveId) : undefined;
    if (letters?.wave.status === "closed") {
      sendPage(reply, 410, noLettersPage("This wave has closed, so its links and codes lead nowhere any more."));
      return undefined;
    }
    if (letters === undefined) sendPage(reply, 404, noLettersPage("There is no such wave."));
    return letters;
  }
}

/** What is asked for. Around a client there are few, who are reached as it fits: there everybody gets a letter at first. */
function choiceIn({ who, sheet, workgroup, site }: Asked["Querystring"], { caseId }: WaveLetters["wave"]): Choice {
  return {
    who: who === "all" || (who !== "code" && caseId !== null) ? "all" : "code",
    sheet: sheet === "strips" ? "strips" : "letters",
    workgroup: workgroup ?? "",
    site: site ?? "",
  };
}

/** The workgroups and sites that letters can be chosen by; around a client only those of the people there. */
function placesOf({ effort, wave, people }: WaveLetters): LetterPlaces {
  const { workgroups } = effort.workProcess;
  const { sites } = effort;
  if (wave.caseId === null) return { workgroups, sites };
  return {
    workgroups: workgroups.filter(({ id }) => people.some(({ workgroupId }) => workgroupId === id)),
    sites: sites.filter(({ id }) => people.some(({ siteId }) => siteId === id)),
  };
}

function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .code(status)
    .headers({ "cache-control": "no-store", "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" })
    .type("text/html; charset=utf-8")
    .send(page);
}
