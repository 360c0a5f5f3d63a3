import { expect, test } from "vitest";
import { html } from "../pages/html.ts";
import { showMarks, withMarks } from "./fallback-marks.ts";
import { say, textsFor } from "./survey-texts.ts";

const english = textsFor("en");
const danish = {
  ...english,
  language: "da",
  next: "Næste",
  fellBack: new Map([["start", "en"] as const, ["role", "en"] as const]),
};

test("in a preview every text from another language is marked with that language, every other one is not", () => {
  const texts = withMarks(danish);
  const page = html`<title>${say(texts, "start")}</title><p title="${say(texts, "start")}">${say(texts, "start")}</p><p>${say(texts, "next")}</p><b>${say(texts, "role", { position: 1, total: 2 })}</b>`;
  expect(showMarks(page.text)).toBe(
    '<title>Start</title><p title="Start"><mark class="missing" lang="en" dir="auto">Start</mark></p><p>Næste</p><b><mark class="missing" lang="en" dir="auto">Role 1 of 2</mark></b>',
  );
});

test("markup inside a filled place stays escaped", () => {
  const texts = withMarks({ ...danish, fellBack: new Map([["consentTitle", "en"] as const]) });
  const page = html`<h1>${say(texts, "consentTitle", { process: "<b> & co" })}</h1>`;
  expect(showMarks(page.text)).toContain("around &lt;b&gt; &amp; co?</mark></h1>");
});
