// Saves each answer as it is given. Without this script the same page is an ordinary form.

const form = document.getElementById("answers");
if (form !== null) saveAsGiven(form, document.getElementById("status"));

const copy = document.getElementById("copy");
if (copy !== null && navigator.clipboard !== undefined) offerCopy(copy, document.getElementById("resume").href);

/**
 * One request at a time, always with everything on the page, so that the newest answers are the last to arrive.
 * "Saved" is shown only after the server has acknowledged exactly what is on the page.
 */
function saveAsGiven(form, status) {
  const words = form.dataset;
  const fieldsets = [...form.querySelectorAll("fieldset")];
  let changes = 0;
  let savedChanges = 0;
  let sending = false;
  let failures = 0;
  let timer = 0;
  let proceed;

  const given = () =>
    fieldsets.map((each) => {
      const chosen = each.querySelector("input:checked");
      return chosen === null ? null : Number(chosen.value);
    });

  async function send() {
    clearTimeout(timer);
    if (sending || savedChanges === changes) return;
    sending = true;
    const sentChanges = changes;
    if (failures === 0) show(words.saving);
    try {
      const response = await fetch(form.action, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ worksWith: true, answers: given() }),
      });
      // The wave has closed or the sheet is unknown: the page of the same address says what was kept.
      if (response.status === 404 || response.status === 410) return leave();
      if (!response.ok) throw new Error(response.statusText);
      savedChanges = sentChanges;
      failures = 0;
      sending = false;
      if (savedChanges !== changes) return send();
      show(`${words.saved} ✓`);
      proceed?.();
    } catch {
      sending = false;
      if (proceed !== undefined && savedChanges === changes) return proceed();
      failures += 1;
      show(words.notSaved, true);
      timer = setTimeout(send, Math.min(30_000, 1000 * 2 ** (failures - 1)));
    }
  }

  function show(text, trouble = false) {
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle("trouble", trouble);
  }

  function leave() {
    savedChanges = changes;
    location.assign(form.action);
  }

  form.addEventListener("change", () => {
    changes += 1;
    document.getElementById("stands")?.remove();
    document.getElementById("clear").hidden = false;
    const answered = given().filter((each) => each !== null).length;
    const number = new Intl.NumberFormat(document.documentElement.lang);
    document.getElementById("count").textContent = words.count
      .replace("{answered}", number.format(answered))
      .replace("{total}", number.format(fieldsets.length));
    send();
  });

  // A page is left only when nothing is on its way any more, so that no older answer arrives after a newer one.
  document.addEventListener("submit", (event) => {
    const leaving = event.target;
    // "I do not work with them" stands for everything on the page.
    if (leaving !== form) savedChanges = changes;
    if (!sending && savedChanges === changes) return;
    event.preventDefault();
    proceed = () => leaving.requestSubmit(event.submitter ?? undefined);
    send();
  });

  addEventListener("online", send);
  addEventListener("beforeunload", (event) => {
    if (savedChanges !== changes) event.preventDefault();
  });
}

function offerCopy(button, address) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(address);
    button.textContent = button.dataset.copied;
  });
}
