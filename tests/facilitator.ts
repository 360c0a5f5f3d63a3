import type { Effort, NewEffort, Session, Wave } from "@interrelate/contract";

/** Somebody signed in as the owner, who runs surveys through the API. */
export type Facilitator = {
  readonly organizationId: string;
  /** The session's cookie, for pages outside the API. */
  readonly cookie: string;
  /** Asks the API; the path begins after `/api/organizations/<id>`. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Response>;
};

/** Comes in by the one-time owner key. */
export async function comeIn(server: { readonly url: string; readonly ownerKey: string | null }): Promise<Facilitator> {
  const claimed = await fetch(`${server.url}/api/owner/claim`, json("POST", { key: server.ownerKey }));
  if (!claimed.ok) throw new Error(`The owner key was refused: ${await claimed.text()}`);
  const cookie = claimed.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const answer = await fetch(`${server.url}/api/session`, { headers: { cookie } });
  const session = (await answer.json()) as Session;
  const organizationId = session.organizations[0]?.id ?? "";
  const ask = (method: string, path: string, body?: unknown) => {
    const request = json(method, body, { cookie });
    return fetch(`${server.url}/api/organizations/${organizationId}${path}`, request);
  };
  return { organizationId, cookie, ask };
}

/** An effort whose first wave is a draft. */
export async function startEffort(facilitator: Facilitator, wanted: Partial<NewEffort> = {}): Promise<Effort> {
  const group = (name: string) => ({ name, kind: "worker", people: [null], smallGroupConsent: false });
  const effort = { workProcess: "discharge", workgroups: ["Nurses", "Physicians"].map(group), sites: [], ...wanted };
  return parsed(await facilitator.ask("POST", "/efforts", { effort }), 201);
}

/** Opens the first wave of an effort. */
export async function openFirstWave(facilitator: Facilitator, effort: Effort): Promise<Wave> {
  const waveId = effort.workProcess.waves[0]?.id;
  return parsed(await facilitator.ask("POST", `/waves/${waveId}/open`), 200);
}

/** The path of a workgroup's open link on the server that is asked. */
export function linkOf(wave: Wave, workgroup: string): string {
  const link = wave.links.find((each) => each.workgroup.name === workgroup);
  if (link === undefined) throw new Error(`The wave has no link for ${workgroup}.`);
  return new URL(link.url).pathname;
}

/** The body of an answer that must have this status. */
export async function parsed<Body>(answer: Response, status: number): Promise<Body> {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}

function json(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(body) };
}
