import { randomBytes } from "node:crypto";
import type { Effort, Wave } from "@interrelate/contract";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { linkOf, openFirstWave, parsed, startEffort } from "../facilitator.ts";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
afterEach(() => office.leave());

async function open(effort: Effort, path: string) {
  const watched = await office.enter({ viewport: { width: 1280, height: 900 } });
  await watched.page.goto(`${office.url}/o/${effort.organizationId}/e/${effort.id}${path}`);
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return watched;
}

const group = (name: string) => ({ name, kind: "worker" as const, people: [null], smallGroupConsent: false });

function add(effort: Effort, name: string): Promise<Response> {
  const person = {
    id: crypto.randomUUID(),
    name,
    email: null,
    workgroupId: effort.workProcess.workgroups[0]?.id ?? "",
    furtherWorkgroupIds: [],
    siteId: null,
    language: null,
    channel: "none",
  };
  return office.facilitator.ask("POST", `/efforts/${effort.id}/people`, {
    changes: [{ before: null, after: person }],
  });
}

test("a last day is set, small workgroups are shown together, and a person is erased", async () => {
  const effort = await startEffort(office.facilitator, { workgroups: ["Nurses", "Porters", "Cleaners"].map(group) });
  await parsed(await add(effort, "Robin Example"), 200);
  const { page, complaints } = await open(effort, "/privacy");
  await expectSoundScreen(page);

  await page.getByLabel("Keep them until").fill("2031-03-01");
  await page.keyboard.press("Enter");
  await page.getByText("After 1 March 2031 all names").waitFor();

  await page.getByRole("checkbox", { name: "Porters" }).check();
  await page.getByRole("checkbox", { name: "Cleaners" }).check();
  await page.getByLabel("Shown as").fill("Support");
  await page.getByRole("button", { name: "Show together" }).click();
  await page.getByText("Porters and Cleaners are shown as one.").waitFor();

  await page.getByRole("combobox", { name: "Who asks to be erased?" }).click();
  await page.getByRole("option", { name: "Robin Example" }).click();
  await page.getByRole("button", { name: "Erase …" }).click();
  await page.getByRole("dialog", { name: "Erase Robin Example?" }).waitFor();
  await expectSoundScreen(page);
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("There is nobody on the list of people.").waitFor();
  expect(complaints).toEqual([]);
});

test("what people wrote is read, released and held back", async () => {
  const effort = await startEffort(office.facilitator);
  const waveId = effort.workProcess.waves[0]?.id ?? "";
  const questions = [{ id: "better", kind: "words", prompt: { en: "What would help most?" } }];
  await parsed(await office.facilitator.ask("PATCH", `/waves/${waveId}`, { settings: { questions } }), 200);
  const wave: Wave = await openFirstWave(office.facilitator, effort);
  for (let person = 0; person < 6; person += 1) {
    const sheet = randomBytes(16).toString("base64url");
    const whole = {
      begin: { siteId: null },
      ratings: Object.fromEntries(
        effort.workProcess.workgroups.map(({ id }) => [id, { worksWith: true, answers: [3, 4, 4, 4, 4, 4, 4] }]),
      ),
      further: { better: `Thought ${person}` },
      finished: true,
    };
    const answer = await fetch(`${office.url}${linkOf(wave, "Nurses")}/${sheet}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(whole),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
  }
  await parsed(await office.facilitator.ask("POST", `/waves/${waveId}/close`), 200);

  const { page, complaints } = await open(effort, `/waves/${waveId}`);
  await page.getByRole("link", { name: "What people wrote" }).click();
  await page.getByText("6 texts wait to be read.").waitFor();
  await page.getByRole("button", { name: "Release “Thought 2”" }).click();
  await page.getByText("5 texts wait to be read.").waitFor();
  await page.getByRole("button", { name: "Hold back “Thought 3”" }).click();
  await page.getByText("4 texts wait to be read.").waitFor();
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});
