import { filledGroups, isSmall, type StartForm } from "./start-form.ts";

/**
 * The server's sentences that still hold: one goes as soon as what it is about says something else than what was sent.
 *
 * @param messages by place, from `placeMessages`.
 * @param sent the page as it was sent.
 */
export function standingMessages(
  messages: ReadonlyMap<string, string>,
  sent: StartForm,
  form: StartForm,
): Map<string, string> {
  return new Map([...messages].filter(([place]) => saidAt(place, sent) === saidAt(place, form)));
}

/** Places of very small workgroups that have neither been merged nor agreed, with the same sentence the server has. */
export function unsettledGroups(form: StartForm, sentence: (name: string) => string): Map<string, string> {
  const unsettled = filledGroups(form).filter((group) => isSmall(group, form) && !group.smallGroupConsent);
  return new Map(unsettled.map(({ key, name }) => [`workgroups.${key}.smallGroupConsent`, sentence(name.trim())]));
}

/** Everything that a sentence at a place may be about, as text. */
function saidAt(place: string, form: StartForm): string {
  const [part = "", key, field] = place.split(".");
  if (part === "workgroups" && key === undefined) return JSON.stringify(filledGroups(form).map(({ name }) => name));
  if (part === "workgroups") {
    const group = form.workgroups.find((each) => each.key === key);
    if (group === undefined) return "";
    if (field === "name") return `${group.name} ${timesNamed(form.workgroups, group.name)}`;
    return JSON.stringify([group.people, group.smallGroupConsent, form.countsPeople, form.sites]);
  }
  const site = form.sites.find((each) => each.key === key);
  if (part === "sites") return site === undefined ? "" : `${site.name} ${timesNamed(form.sites, site.name)}`;
  return JSON.stringify(form[part as keyof StartForm] ?? "");
}

function timesNamed(all: readonly { name: string }[], name: string): number {
  const key = name.trim().toLocaleLowerCase();
  return all.filter((each) => each.name.trim().toLocaleLowerCase() === key).length;
}
