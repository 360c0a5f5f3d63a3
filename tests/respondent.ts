import type { SheetAnswers, WholeSheet } from "@interrelate/contract";

/** A browser without scripts, as far as a survey needs one: it posts forms and follows where it is led. */
export type Respondent = {
  /** The path of the sheet: `/s/<link>/<sheet>`. */
  readonly sheet: string;
  /** What the sheet's page about a workgroup shows: the chosen answers by position, null where none is. */
  readonly shown: (workgroupId: string) => Promise<(number | null)[]>;
  /** Posts the page about a workgroup as a form. @returns the path it leads to */
  readonly post: (workgroupId: string, form: Readonly<Record<string, string>>) => Promise<string>;
  /** Saves the answers about a workgroup as the script does. */
  readonly put: (workgroupId: string, given: SheetAnswers) => Promise<Response>;
  /** Sends a whole sheet as a phone does that was offline. */
  readonly putWhole: (whole: Partial<WholeSheet>) => Promise<Response>;
};

/**
 * Starts a sheet by a link, open or personal.
 *
 * @param start the site that is chosen, or everything that the first page is to say: `site`, `proxy`, and `as`, which
 *   of a person's workgroups answers.
 */
export async function begin(
  server: { readonly url: string },
  link: string,
  start?: string | Readonly<Record<string, string>>,
): Promise<Respondent> {
  const started = await send(server.url + link, typeof start === "string" ? { site: start } : (start ?? {}));
  // Start leads to the sheet's first page: `/s/<link>/<sheet>/<page>`.
  const page = started.headers.get("location")?.split("/").slice(0, 4).join("/");
  if (page === undefined) throw new Error(`No sheet was begun: ${started.status} ${await started.text()}`);
  const at = (workgroupId: string) => `${server.url}${page}/${workgroupId}`;
  return {
    sheet: page,
    shown: async (workgroupId) => chosenIn(await (await fetch(at(workgroupId))).text()),
    post: async (workgroupId, form) => {
      const answer = await send(at(workgroupId), form);
      if (answer.status !== 303) throw new Error(`The page was not taken: ${answer.status} ${await answer.text()}`);
      return answer.headers.get("location") ?? "";
    },
    put: (workgroupId, given) => putJson(at(workgroupId), given),
    putWhole: (whole) => putJson(server.url + page, whole),
  };
}

/** Sends JSON to be stored at an address. */
export function putJson(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** A page's fields as a form sends them; an answer that is null is not sent. */
export function formOf(answers: readonly (number | null)[]): Record<string, string> {
  const fields = answers.map((answer, index) => [`item${index + 1}`, answer] as const);
  return Object.fromEntries(fields.flatMap(([name, answer]) => (answer === null ? [] : [[name, String(answer)]])));
}

function send(url: string, form: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(form) });
}

function chosenIn(page: string): (number | null)[] {
  return Array.from({ length: 7 }, (_, index) => {
    const chosen = new RegExp(`name="item${index + 1}" value="(\\d)" checked`).exec(page);
    return chosen === null ? null : Number(chosen[1]);
  });
}
