import { expect, test } from "vitest";
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
import { wardOfFile } from "../ward.ts";

const ward = wardOfFile();

test("somebody goes underground half-way, answers on, and everything arrives when the network is back", async () => {
  const { link, effort } = await ward().openSurvey();
  const mine = await ward().phone();
  const { page, sent } = mine;
  const sheet = await start(mine, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();

  await goUnderground(mine);
  await choice(page, /^Nurses: .*soon enough/, "Always").check();
  await page.getByText(ON_PHONE).waitFor();
  await press(page, "Next");
  await heading(page, /Physicians/);
  await choice(page, /^Physicians: .*soon enough/, "Sometimes").check();
  await press(page, "Back");
  await heading(page, /Nurses/);
  expect(await choice(page, /^Nurses: .*correct/, "Often").isChecked()).toBe(true);
  expect(await choice(page, /^Nurses: .*soon enough/, "Always").isChecked()).toBe(true);
  await press(page, "Next");
  await heading(page, /Physicians/);
  expect(await choice(page, /^Physicians: .*soon enough/, "Sometimes").isChecked()).toBe(true);
  await press(page, "Next");
  await heading(page, /Social workers/);
  await press(page, "I do not work with Social workers");
  await heading(page, /All your answers are on this phone/);
  expect(await ward().onServer(sheet, effort)).toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);

  await comeUp(mine);
  await heading(page, /Thank you/);
  expect(await page.locator(".roles li").allInnerTexts()).toEqual([
    expect.stringMatching(/2 of 7 answered/),
    expect.stringMatching(/1 of 7 answered/),
    expect.stringMatching(/Do not work with them/),
  ]);
  await isKept(page, sheet, false);
  // One before the tunnel; after it all the rest at once, and the end.
  expect(sent.map((each) => Object.keys(JSON.parse(each).ratings).length)).toEqual([1, 3]);
});

test("a tab that was closed without a network opens again without one, and the link sends when there is one", async () => {
  const { link, effort } = await ward().openSurvey();
  const mine = await ward().phone();
  const { context, page, tunnel, sent } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  await press(page, "Next");
  await heading(page, /Physicians/);
  await isPlaceKept(page, sheet);
  await page.close();

  const again = await context.newPage();
  await again.goto(tunnel.url + sheet);
  await heading(again, /Physicians/);
  await choice(again, /^Physicians: .*soon enough/, "Never").check();
  await again.getByText(ON_PHONE).waitFor();
  await press(again, "Back");
  await heading(again, /Nurses/);
  expect(await choice(again, /^Nurses: .*correct/, "Often").isChecked()).toBe(true);
  await again.close();
  expect(await ward().onServer(sheet, effort)).toEqual([NONE, NONE, NONE]);

  await comeUp(mine);
  const later = await context.newPage();
  // The first page of the open link, which the whole workgroup shares: it sends, and shows nobody's sheet.
  await later.goto(tunnel.url + link);
  await heading(later, /How do we work together/);
  await expect
    .poll(() => ward().onServer(sheet, effort), PATIENT)
    .toEqual([[null, null, "4", ...NONE.slice(3)], [null, "1", ...NONE.slice(2)], NONE]);
  expect(sent).toHaveLength(1);
});

test("where the browser can, the worker sends after the last page was closed", async () => {
  const { link, effort } = await ward().openSurvey();
  const mine = await ward().phone();
  const { context, page, tunnel } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  // A page without the survey's script.
  const elsewhere = await context.newPage();
  const devtools = await context.newCDPSession(elsewhere);
  const registration = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registration;
  await page.close();
  await comeUp(mine);
  expect(await ward().onServer(sheet, effort)).toEqual([NONE, NONE, NONE]);
  const tag = { tag: "answers", lastChance: false };
  await devtools.send("ServiceWorker.dispatchSyncEvent", { origin: tunnel.url, registrationId, ...tag });
  await expect
    .poll(() => ward().onServer(sheet, effort), PATIENT)
    .toEqual([[null, null, "4", ...NONE.slice(3)], NONE, NONE]);
});

test("the next person at the same computer meets nothing of the last one's sheet", async () => {
  const { link } = await ward().openSurvey();
  const mine = await ward().phone();
  const { page, tunnel } = mine;
  const hers = await start(mine, link);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText("Saved ✓").waitFor();
  await page.goto(tunnel.url + link);
  await press(page, "Start");
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  const theirs = new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
  expect(theirs).not.toBe(hers);
  await isKept(page, theirs, true);
  await goUnderground(mine);
  await page.reload();
  await heading(page, /Nurses/);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  // Without a network, the link that everybody shares opens nobody's sheet.
  await expect(page.goto(tunnel.url + link)).rejects.toThrow(/net::ERR/);
});

test("when the wave closed meanwhile, the phone says what is kept and forgets its copy", async () => {
  const { link, wave } = await ward().openSurvey();
  const mine = await ward().phone();
  const { page } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await choice(page, /^Nurses: .*correct/, "Often").check();
  await page.getByText(ON_PHONE).waitFor();
  expect((await ward().facilitator.ask("POST", `/waves/${wave.id}/close`)).status).toBe(200);
  await comeUp(mine);
  await heading(page, /This survey has closed/);
  await page.getByText("are not counted; the copy on the phone is deleted").waitFor();
  await isKept(page, sheet, false);
});

test("a sheet that was withdrawn on another device is gone from the phone as well", async () => {
  const { link } = await ward().openSurvey();
  const mine = await ward().phone();
  const { page } = mine;
  const sheet = await start(mine, link);
  await goUnderground(mine);
  await press(page, "Next");
  await heading(page, /Physicians/);
  const gone = await fetch(ward().url + sheet, { method: "POST", body: new URLSearchParams({ go: "withdraw" }) });
  expect(gone.status).toBe(200);
  await comeUp(mine);
  await page.reload();
  await heading(page, /This link leads nowhere/);
  await isKept(page, sheet, false);
});
