import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Office, openOffice } from "../office.ts";
import { expectSoundScreen } from "../sound-screen.ts";

let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  ({ page, complaints } = await office.enter());
  await page.goto(office.url);
  await page.getByRole("link", { name: /Start your own/ }).click();
  await page.getByRole("heading", { level: 1, name: "Start your own" }).waitFor();
});
afterEach(() => office.leave());

const press = (name: string | RegExp) => page.getByRole("button", { name }).click();
const title = (words: string | RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();

/** Types names as a person does, Enter leading to the next row. */
async function typeWorkgroups(...names: string[]): Promise<void> {
  await page.getByLabel("Workgroup 1").focus();
  for (const [index, name] of names.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(name);
  }
}

test("from an empty page to a wave that people answer, and to its results", { timeout: 120_000 }, async () => {
  await page.getByLabel("Name the work process").fill("Discharge from intensive care");
  await typeWorkgroups("Nurses", "Physicians", "Unit leaders", "Families");
  await page.getByLabel("Kind").nth(2).selectOption({ label: "Leader" });
  await page.getByLabel("Kind").nth(3).selectOption({ label: "Client" });
  await expectSoundScreen(page);
  await press("Save and preview");

  await title("“Wave 1” is ready to be opened");
  await page.getByText("How often do they get in touch with you about Discharge from intensive care?").waitFor();
  await expectSoundScreen(page);
  const [preview] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Preview the survey" }).click(),
  ]);
  await preview.getByText("Preview: nothing is stored").waitFor();
  await preview.close();

  await press("Open the wave");
  await page.getByRole("dialog").getByText("Nothing is sent to anybody").waitFor();
  await expectSoundScreen(page);
  await page.getByRole("dialog").getByRole("button", { name: "Open the wave" }).click();
  await title("“Wave 1” is open; no workgroup has five answers yet");
  expect(await page.getByRole("img", { name: /QR code with the link for/ }).count()).toBe(4);
  await expectSoundScreen(page);

  const link = await page.getByRole("link", { name: "Open the survey of Nurses in a new tab" }).getAttribute("href");
  const phone = await page.context().newPage();
  await phone.goto(office.url + new URL(link ?? "").pathname);
  await phone.getByRole("button", { name: "Start", exact: true }).click();
  await phone.getByText("Role 1 of 4").waitFor();
  await phone.close();

  await press("Close the wave");
  await page.getByRole("dialog").getByText("stop taking answers").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close the wave" }).click();
  await title("“Wave 1” has closed");
  await expectSoundScreen(page);
  await page.getByRole("link", { name: "See the relational map" }).waitFor();

  await press("Plan the next wave");
  await page.getByRole("dialog").getByRole("button", { name: "Plan it" }).click();
  await title("“Wave 2” is ready to be opened");
  await page.getByRole("navigation").getByRole("link", { name: "Waves" }).click();
  await title("Two waves of Discharge from intensive care");
  await expectSoundScreen(page);
  await page.getByRole("navigation").getByRole("link", { name: "Home" }).click();
  await title("“Wave 2” is ready to be opened");
  await expectSoundScreen(page);
  expect(complaints).toEqual([]);
});

test("what the server refuses stands beside its field, and nothing typed is lost", async () => {
  await press("Save and preview");
  await page.getByText("Please give it a name.").waitFor();
  await page.getByText("Please list at least two workgroups: a tie needs two ends.").waitFor();
  await page.getByLabel("Name the work process").fill("Turnaround");
  await typeWorkgroups("Pilots", "Cabin crew", "pilots");
  await press("Save and preview");
  await page.getByText('"pilots" stands here twice.').waitFor();
  await expectSoundScreen(page);

  await page.reload();
  expect(await page.getByLabel("Name the work process").inputValue()).toBe("Turnaround");
  expect(await page.getByLabel("Workgroup 2").inputValue()).toBe("Cabin crew");
  await press("Start this page again");
  expect(await page.getByLabel("Name the work process").inputValue()).toBe("");
});

test("a group of two people is merged or agrees first", async () => {
  await page.getByLabel("Name the work process").fill("Turnaround");
  await page.getByLabel("Workgroup 1").focus();
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text", "Pilots\nCabin crew\nDispatch\nChaplain");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  });
  expect(await page.getByLabel("Workgroup 4").inputValue()).toBe("Chaplain");
  await page.getByLabel("Say how many people there are").check();
  for (const [index, people] of ["12", "20", "1", "2"].entries()) {
    await page.getByRole("textbox", { name: "People" }).nth(index).fill(people);
  }
  await page.getByText("Dispatch has one person: rating it means rating a person.").waitFor();
  await press("Save and preview");
  await page.getByText("Please look at the marked places.").waitFor();
  await expectSoundScreen(page);

  await page.getByLabel("Merge it with").first().selectOption({ label: "Pilots" });
  expect(await page.getByLabel("Workgroup 1").inputValue()).toBe("Pilots and Dispatch");
  expect(await page.getByRole("textbox", { name: "People" }).first().inputValue()).toBe("13");
  await page.getByLabel("They know this and agree; record their consent").check();
  await press("Save and preview");
  await title("“Wave 1” is ready to be opened");

  await page.getByRole("navigation").getByRole("link", { name: "Work & roles" }).click();
  await title("Turnaround passes through three workgroups");
  await expectSoundScreen(page);
  await press("Delete this work process");
  const question = page.getByRole("dialog");
  expect(await question.getByRole("button", { name: "Delete for good" }).isDisabled()).toBe(true);
  await question.getByLabel(/To be sure/).fill("Turnaround");
  await question.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("Turnaround was deleted.").waitFor();
  await page.waitForURL(/\/o\/[^/]+$/);
  await expectSoundScreen(page);
  expect(await page.getByRole("link", { name: /Turnaround/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});
