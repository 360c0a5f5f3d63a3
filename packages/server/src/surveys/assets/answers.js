// The answers on a page: what the server had when it wrote the page, what is kept here, and what is being given.

/** Reads, shows and changes the answers of a form, whichever workgroups and questions it asks about. */
export function answersOf(form) {
  const ratings = JSON.parse(form.dataset.stored ?? "{}");
  const further = JSON.parse(form.dataset.further ?? "{}");
  const fields = [...form.querySelectorAll("fieldset[data-group], fieldset[data-question]")];
  const groups = new Set(fields.flatMap(({ dataset }) => dataset.group ?? []));
  /** What was changed on this page; nothing kept from earlier takes its place. */
  const changed = new Set();

  return { takeAll, take, clear, skip, worksWith, recall, show };

  /** Takes what was answered before the script ran. @returns undefined when nothing was. */
  function takeAll() {
    const early = fields.filter((field) => shownIn(field) !== given(field));
    return early.length === 0 ? undefined : Object.assign({}, ...early.map(take));
  }

  /** Takes the answer that a question shows. @returns what changed, as the server takes it; so do the next three. */
  function take(field) {
    return set(field, shownIn(field));
  }

  function clear() {
    return Object.assign({}, ...fields.map((field) => set(field, null)));
  }

  /** Says of the workgroups of which nothing was said that they were skipped. */
  function skip() {
    for (const group of groups) if (ratings[group] === undefined) rate(group, { worksWith: true, answers: nothing() });
    return { ratings: pick(ratings, groups) };
  }

  /** Takes "I do not work with them", or that one does after all. */
  function worksWith(group, does) {
    rate(group, { worksWith: does, answers: nothing() });
    return { ratings: pick(ratings, [group]) };
  }

  /** Shows what this phone knows better: what is not sent yet, or on a kept page everything that was given here. */
  function recall(sheet, isKept) {
    const better = (parts, known) => {
      for (const [id, { value, unsent }] of Object.entries(parts ?? {}))
        if ((isKept || unsent > 0) && !changed.has(id)) known[id] = value;
    };
    better(sheet?.ratings, ratings);
    better(sheet?.further, further);
    show();
  }

  /** Shows the answers, and what follows from them elsewhere on the page. */
  function show() {
    for (const field of fields) showIn(field, given(field));
    const isOut = (group) => ratings[group]?.worksWith === false;
    for (const each of document.querySelectorAll("[data-stands]")) each.hidden = !isOut(each.dataset.stands);
    for (const each of document.querySelectorAll("[data-not-working]")) each.hidden = isOut(each.dataset.notWorking);
    const asked = fields.filter(({ hidden }) => !hidden);
    const count = asked.filter((field) => given(field) !== null).length;
    if (count > 0 || [...groups].some(isOut)) document.getElementById("clear").hidden = false;
    if (count > 0 || changed.size > 0) showCount(form.dataset.count, count, asked.length);
  }

  function set({ dataset: { group, item, question } }, answer) {
    if (group === undefined) {
      changed.add(question);
      further[question] = answer;
    } else {
      const before = ratings[group]?.answers ?? nothing();
      rate(group, { worksWith: true, answers: before.map((each, place) => (place === Number(item) ? answer : each)) });
    }
    return { ratings: pick(ratings, changed), further: pick(further, changed) };
  }

  function rate(group, rating) {
    changed.add(group);
    ratings[group] = rating;
  }

  function given({ dataset: { group, item, question } }) {
    return (group === undefined ? further[question] : ratings[group]?.answers[item]) ?? null;
  }

  function nothing() {
    return Array(Number(form.dataset.items)).fill(null);
  }
}

function pick(parts, names) {
  return Object.fromEntries([...names].filter((name) => parts[name] !== undefined).map((name) => [name, parts[name]]));
}

function shownIn(field) {
  const words = field.querySelector("textarea");
  if (words !== null) return words.value.trim() || null;
  const chosen = field.querySelector("input:checked");
  return Number(chosen?.value) || null;
}

function showIn(field, answer) {
  const words = field.querySelector("textarea");
  if (words !== null && words.value.trim() !== (answer ?? "")) words.value = answer ?? "";
  for (const choice of field.querySelectorAll("input")) choice.checked = choice.value === String(answer ?? "");
}

function showCount(words, answered, total) {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  document.getElementById("count").textContent = words
    .replace("{answered}", number.format(answered))
    .replace("{total}", number.format(total));
}
