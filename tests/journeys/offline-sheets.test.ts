import type { Person } from "@interrelate/contract";
import { expect, test } from "vitest";
import { readSecret } from "../../packages/server/src/database/secret.ts";
import { personalLinks } from "../../packages/server/src/people/index.ts";
import { parsed } from "../facilitator.ts";
import {
  choice,
  comeUp,
  goUnderground,
  heading,
  isKept,
  isPlaceKept,
  NONE,
  ON_PHONE,
  PATIENT,
  press,
  start,
} from "../survey-phone.ts";
import { workerDatabase } from "../test-database.ts";
import { wardOfFile } from "../ward.ts";

const ward = wardOfFile();

test("two phones on one personal link: each sends only what was changed on it, and the newest stands", async () => {
  const { wave, effort } = await ward().openSurvey();
  const [nurses] = effort.workProcess.workgroups;
  const after: Person = {
    ...{ id: crypto.randomUUID(), name: "Somebody", email: null, workgroupId: nurses?.id ?? "" },
    ...{ furtherWorkgroupIds: [], siteId: null, language: null, channel: "code" },
  };
  const changes = [{ before: null, after }];
  await parsed(await ward().facilitator.ask("POST", `/efforts/${effort.id}/people`, { changes }), 200);
  const secret = await readSecret((await workerDatabase()).dataDirectory, undefined);
  const link = `/s/${personalLinks(secret, wave.id)(after.id).token}`;

  const first = await ward().phone();
  const sheet = await start(first, link);
  await goUnderground(first);
  await choice(first.page, /^Nurses: .*correct/, "Often").check();
  await first.page.getByText(ON_PHONE).waitFor();
  await press(first.page, "Next");
  await heading(first.page, /Physicians/);
  await press(first.page, "Next");
  await heading(first.page, /Social workers/);
  await isPlaceKept(first.page, sheet);
  // Her own link leads back to where she was, also without a network.
  await first.page.close();
  const reopened = await first.context.newPage();
  await reopened.goto(first.tunnel.url + link);
  await heading(reopened, /Social workers/);

  const second = await ward().phone();
  await second.page.goto(second.tunnel.url + link);
  await second.page.getByRole("link", { name: /Nurses/ }).click();
  await heading(second.page, /Nurses/);
  await choice(second.page, /^Nurses: .*correct/, "Never").check();
  await second.page.getByText("Saved ✓").waitFor();
  await press(second.page, "Next");
  await heading(second.page, /Physicians/);
  await choice(second.page, /^Physicians: .*correct/, "Always").check();
  await second.page.getByText("Saved ✓").waitFor();

  await comeUp(first);
  await reopened.reload();
  const marked = (mark: string) => [null, null, mark, ...NONE.slice(3)];
  await expect.poll(() => ward().onServer(sheet, effort), PATIENT).toEqual([marked("4"), marked("5"), NONE]);
});

test("by question, and with further questions, everything is on the phone as well", async () => {
  const questions = [{ id: "best", kind: "words" as const, prompt: { en: "What works best?" } }];
  const { link, effort } = await ward().openSurvey({ layout: "question", questions });
  const mine = await ward().phone();
  const { page, tunnel } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await page
    .getByRole("group", { name: /^Physicians/ })
    .getByRole("radio")
    .first()
    .check();
  await page
    .getByRole("group", { name: /^Social workers/ })
    .getByRole("button")
    .click();
  await page.getByText(ON_PHONE).waitFor();
  expect(await page.getByRole("group", { name: /^Social workers/ }).count()).toBe(0);
  for (let question = 2; question <= 7; question += 1) {
    await press(page, "Next");
    await page.getByText(`Question ${question} of 7`).first().waitFor();
    expect(await page.getByRole("group", { name: /^Social workers/ }).count()).toBe(0);
  }
  await page
    .getByRole("group", { name: /^Physicians/ })
    .getByRole("radio")
    .last()
    .check();
  await press(page, "Next");
  await page.getByRole("textbox", { name: "What works best?" }).fill("The morning round");
  await press(page, "Finish");
  await heading(page, /All your answers are on this phone/);
  await comeUp(mine);
  await heading(page, /Thank you/);
  await isKept(page, sheet, false);
  await page.goto(`${tunnel.url}${sheet}/further`);
  expect(await page.getByRole("textbox").inputValue()).toBe("The morning round");
  expect(effort.workProcess.workgroups).toHaveLength(3);
});

test("where no worker may run, as over plain http, answers wait on the phone and are sent by the next visit", async () => {
  const { link, effort } = await ward().openSurvey();
  const mine = await ward().phone({ serviceWorkers: "block" });
  const { context, page, tunnel } = mine;
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Not saved yet.").waitFor();
  await press(page, "Next");
  await page.waitForTimeout(300);
  await heading(page, /Nurses/);
  await page.close({ runBeforeUnload: false });
  await comeUp(mine);
  const later = await context.newPage();
  await later.goto(tunnel.url + link);
  await expect
    .poll(() => ward().onServer(sheet, effort), PATIENT)
    .toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});

test("where the phone has no room, answers go straight to the server", async () => {
  const { link, effort } = await ward().openSurvey();
  const mine = await ward().phone();
  const { context, page, tunnel } = mine;
  await context.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("There is no room.", "QuotaExceededError");
    };
  });
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();
  const sheet = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  await press(page, "Next");
  await heading(page, /Physicians/);
  expect(await ward().onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});
