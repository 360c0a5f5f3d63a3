// Saves each answer as it is given. Without this script the same page is an ordinary form.

const form = document.getElementById("answers");
if (form !== null) saveAsGiven(form, document.getElementById("status"));

const copy = document.getElementById("copy");
if (copy !== null && navigator.clipboard !== undefined) offerCopy(copy, document.getElementById("resume").href);

function saveAsGiven(form, status) {
  const questions = [...form.querySelectorAll("fieldset")];
  const show = (word, trouble = false) => {
    const text = form.dataset[word] + (word === "saved" ? " ✓" : "");
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle("trouble", trouble);
  };
  const saver = createSaver(form.action, () => answersTo(questions), show);

  form.addEventListener("change", () => {
    document.getElementById("stands")?.remove();
    document.getElementById("clear").hidden = false;
    showCount(form.dataset.count, answersTo(questions));
    saver.changed();
  });

  // A page is left only when nothing is on its way any more, so that no older answer arrives after a newer one.
  document.addEventListener("submit", (event) => {
    const leaving = event.target;
    // "I do not work with them" stands for everything on the page.
    if (leaving !== form) saver.forget();
    if (saver.isSettled()) return;
    event.preventDefault();
    saver.whenSettled(() => leaving.requestSubmit(event.submitter ?? undefined));
  });

  addEventListener("online", saver.send);
  addEventListener("beforeunload", (event) => {
    if (saver.hasUnsaved()) event.preventDefault();
  });
}

/**
 * One request at a time, always with everything on the page, so that the newest answers are the last to arrive.
 * "Saved" is shown only after the server has acknowledged exactly what is on the page.
 */
function createSaver(address, answers, show) {
  let changes = 0;
  let saved = 0;
  let sending = false;
  let failures = 0;
  let timer = 0;
  let goOn;

  async function send() {
    clearTimeout(timer);
    if (sending || saved === changes) return;
    const sent = changes;
    sending = true;
    if (failures === 0) show("saving");
    const outcome = await put(address, answers());
    if (outcome === "over") {
      saved = changes;
      location.replace(address);
      return;
    }
    sending = false;
    if (outcome === "saved") {
      saved = Math.max(saved, sent);
      failures = 0;
      if (saved === changes) show("saved");
    } else if (saved !== changes) {
      failures += 1;
      show("notSaved", true);
      timer = setTimeout(send, Math.min(30_000, 1000 * 2 ** (failures - 1)));
      return;
    }
    if (saved === changes) goOn?.();
    else send();
  }

  return {
    send,
    changed: () => {
      changes += 1;
      goOn = undefined;
      send();
    },
    forget: () => {
      saved = changes;
    },
    hasUnsaved: () => saved !== changes,
    isSettled: () => !sending && saved === changes,
    whenSettled: (work) => {
      goOn = work;
      send();
    },
  };
}

/** "saved" when the server has acknowledged the answers, "over" when the survey takes none any more, else "failed". */
async function put(address, answers) {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ worksWith: true, answers }),
    });
    if (response.status === 404 || response.status === 410) return "over";
    return response.ok ? "saved" : "failed";
  } catch {
    return "failed";
  }
}

function answersTo(questions) {
  return questions.map((question) => {
    const chosen = question.querySelector("input:checked");
    return chosen === null ? null : Number(chosen.value);
  });
}

function showCount(words, answers) {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  document.getElementById("count").textContent = words
    .replace("{answered}", number.format(answers.filter((each) => each !== null).length))
    .replace("{total}", number.format(answers.length));
}

function offerCopy(button, address) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    button.textContent = button.dataset.copied;
  });
}
