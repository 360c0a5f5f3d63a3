import type { Effort, Guest } from "@interrelate/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsed } from "../../../../tests/facilitator.ts";
import { comeInAsGuest } from "../../../../tests/guest.ts";
import { type ServerAndDatabase, startServerAndDatabase } from "../../../../tests/server-and-database.ts";
import type { Browser } from "../../../../tests/visitor.ts";
import { asRole } from "../database/index.ts";

/** Fjordby Municipality has guests and networks around single clients; the latter are asked by waves of their own. */
let house: ServerAndDatabase;
let inside: string;
let effortId: string;
let guest: Browser;

beforeAll(async () => {
  house = await startServerAndDatabase();
  const { server, facilitator: owner } = house;
  const headers = { cookie: owner.cookie, "content-type": "application/json" };
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(server.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const loaded = await ask("POST", "/api/scenarios/fjordby-municipality/load", {});
  const place = await parsed<{ organizationId: string; effortId: string }>(loaded, 200);
  effortId = place.effortId;
  inside = `/api/organizations/${place.organizationId}`;
  const host = {
    ...owner,
    organizationId: place.organizationId,
    ask: (method: string, path: string, body?: unknown) => ask(method, inside + path, body),
  };
  const guests = await parsed<Guest[]>(await host.ask("GET", `/efforts/${effortId}/guests`), 200);
  const widest = guests.find(({ agreement }) => agreement.results === "whole");
  guest = await comeInAsGuest(server.url, host, widest?.id ?? "");
});
afterAll(() => house.close());

test("a guest whose agreement takes in the whole sees results of waves, and nothing of the networks around clients", async () => {
  const organizationId = inside.split("/").at(-1) ?? "";
  const ofCases = await asRole(house.database.db, { organizationId, role: "ir_app" }, (open) =>
    open.selectFrom("work.wave").select("wave_id as id").where("case_id", "is not", null).execute(),
  );
  expect(ofCases.length).toBeGreaterThan(0);
  const effort = await parsed<Effort>(await guest.ask("GET", `${inside}/efforts/${effortId}`), 200);
  const [wave] = effort.workProcess.waves;
  expect((await guest.ask("GET", `${inside}/waves/${wave?.id}/results`)).status).toBe(200);
  for (const { id } of ofCases) {
    expect((await guest.ask("GET", `${inside}/waves/${id}/results`)).status).toBe(404);
    expect((await guest.ask("GET", `${inside}/waves/${wave?.id}/change?since=${id}`)).status).toBe(404);
    expect(JSON.stringify(effort)).not.toContain(id);
  }
});
