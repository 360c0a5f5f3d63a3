// Saves each answer as it is given, on this phone and then on the server, and goes on without a network. Without this
// script the same pages are ordinary forms.

import { answersOf } from "./answers.js";
import { keepPages, keepPlace } from "./kept-pages.js";
import { readKept, unsentNumbers } from "./kept-sheets.js";
import { pageWithoutQuestions } from "./other-pages.js";
import { createSender } from "./sender.js";
import { sendAllKept } from "./sending.js";

const form = document.getElementById("answers");
if (form === null) pageWithoutQuestions();
else answerPage(form);

async function answerPage(form) {
  const { sheet: path, next, back } = form.dataset;
  // Answers given to a finished sheet finish it again.
  const finished = form.dataset.finished !== undefined;
  const isKept = document.documentElement.dataset.kept !== undefined;
  const answers = answersOf(form);
  const sender = createSender(path, form);
  const typed = new Map();

  const keep = (changed, finishes = finished) => {
    answers.show();
    sender.keep(changed, finishes);
  };
  const keepTyped = () => {
    for (const field of typed.keys()) keep(answers.take(field));
    for (const timer of typed.values()) clearTimeout(timer);
    typed.clear();
  };

  form.addEventListener("input", ({ target }) => {
    const field = target.closest("fieldset");
    if (target.localName !== "textarea") return keep(answers.take(field));
    clearTimeout(typed.get(field));
    typed.set(field, setTimeout(keepTyped, 500));
  });
  addEventListener("pagehide", keepTyped);
  addEventListener("online", sender.send);

  document.addEventListener("submit", (event) => {
    const { submitter } = event;
    const { name, value, dataset } = submitter ?? {};
    if (event.target !== form && name !== "worksWith") return;
    // An old browser does not say which button was pressed; its form goes to the server.
    if (submitter === undefined) return;
    keepTyped();
    // How pages look is changed by the server, once it has the answers.
    if (name === "show" && sender.isSaved()) return;
    event.preventDefault();
    if (name === "show") return sender.whenSaved(() => form.requestSubmit(submitter));
    if (value === "clear") return keep(answers.clear());
    if (value === "back") return sender.leave(back);
    if (name === "worksWith") keep(answers.worksWith(dataset.group, dataset.stay === "yes"));
    if (dataset?.stay !== undefined) return;
    // A kept page does not know whether another device answered it since.
    if (name !== "worksWith" && form.dataset.skips !== undefined && !isKept) keep(answers.skip());
    if (form.dataset.finishes !== undefined) keep({}, true);
    sender.leave(next);
  });

  const early = answers.takeAll();
  if (early !== undefined) keep(early);
  const sheet = await readKept(path);
  answers.recall(sheet, isKept);
  if (sheet !== undefined && unsentNumbers(sheet).length > 0) sender.send();
  if (isKept) await keepPlace(path);
  else if (!finished) await keepPages(path, sheet);
  sendAllKept();
}
