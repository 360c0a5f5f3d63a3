import type { MailingStatus, MailKind, MailStatus } from "@interrelate/contract";
import { LOCALE } from "../../ui/locale.ts";
import { counted } from "../../ui/words.ts";

const people = (count: number) => counted(count, "person", "people");
const mails = (count: number) => counted(count, "mail", "mails");
const number = (count: number) => count.toLocaleString(LOCALE);

export const mailTexts = {
  title: (name: string, sent: number, waiting: number) => {
    if (waiting > 0) return `${mails(waiting)} of ${name} ${waiting === 1 ? "waits" : "wait"} for you to deliver`;
    return sent === 0
      ? `Nobody has been invited to ${name} by mail yet`
      : `${people(sent)} ${sent === 1 ? "was" : "were"} invited to ${name} by mail`;
  },
  subtitle: "Invitations, reminders and thank-yous carry everybody’s personal link, in their own language.",
  back: "Back to the wave",
  server: {
    with: (sender: string) => `Mails come from ${sender}.`,
    without:
      "This server has no mail server. Mails wait here, ready to be copied, opened in your mail program or saved as files, until you mark them as delivered.",
    withoutReminders:
      "Whoever delivers reminders or thank-yous by hand learns from the list who has not finished, or who has. With a mail server nobody does.",
    how: "How to set a mail server",
  },
  nobody: {
    title: "Nobody is reached by e-mail",
    words:
      "Mail goes to people who are listed with an e-mail address and reached by e-mail. Add them first, or share open links and letters from the wave.",
    people: "To the people",
    others: (codes: number, none: number) =>
      `${people(codes)} ${codes === 1 ? "is" : "are"} reached by a printed code, ${number(none)} not by us.`,
  },
};

export const planTexts = {
  heading: "Write to people",
  kinds: { invitation: "Invitation", reminder: "Reminder", thanks: "Thank-you" } satisfies Record<MailKind, string>,
  kindLabel: "What to send",
  reach: {
    invitation: (count: number, status: string) =>
      count === 0
        ? "Everybody who is reached by e-mail has had an invitation in this wave. People who are added later can be invited then."
        : `${people(count)} who ${count === 1 ? "has" : "have"} had no invitation in this wave${status === "draft" ? "; mails wait until the wave opens" : ""}.`,
    reminder: (count: number) =>
      count === 0
        ? "There is nobody to remind."
        : `At most ${people(count)}: those who have not finished. Who that is is found out for each mail just before it is sent, and shown to nobody.`,
    thanks:
      "Everybody who finishes, on the morning of a later day together with all others of that day, so that no mail tells at what time somebody finished. It goes on until the wave is over.",
  },
  replyTo: "Answers go to",
  replyToHint: "Your address. Every mail ends with it, for questions and for those who want no mails.",
  when: "When",
  now: "Now",
  later: "At a time",
  at: "Day and time",
  zone: (place: string) => `As clocks show it in ${place}.`,
  deed: {
    invitation: "Send the invitations",
    reminder: "Send the reminders",
    thanks: "Thank those who finish",
  } satisfies Record<MailKind, string>,
  plan: {
    invitation: "Plan the invitations",
    reminder: "Plan the reminders",
    thanks: "Plan the thank-yous",
  } satisfies Record<MailKind, string>,
  ask: { invitation: "Send invitations?", reminder: "Send reminders?", thanks: "Send thank-yous?" } satisfies Record<
    MailKind,
    string
  >,
  askWords: (when: string | null) =>
    `${when === null ? "They begin to go out at once." : `They begin to go out on ${when}.`} Until they are out you can pause or cancel them.`,
  askOutbox: "They are put into the outbox below, for you to deliver.",
  failed: "Nothing was planned",
  kept: "What you chose is still here.",
  closed: "The wave has closed, so nobody can be invited or reminded any more.",
};

export const mailingTexts = {
  heading: "What was sent",
  none: "Nothing yet. What you send or plan appears here with its progress.",
  kinds: { invitation: "Invitations", reminder: "Reminders", thanks: "Thank-yous" } satisfies Record<MailKind, string>,
  status: {
    planned: "Planned",
    sending: "On their way",
    paused: "Paused",
    done: "Done",
    cancelled: "Cancelled",
  } satisfies Record<MailingStatus, string>,
  waitsForWave: "They go out once the wave is open.",
  thanking: "Goes on by itself every morning.",
  progress: (handled: number, all: number) => `${number(handled)} of ${number(all)} done`,
  progressLabel: (kind: string) => `${kind}: progress`,
  sent: {
    invitation: (count: number) => `${number(count)} sent`,
    reminder: (count: number) => `at most ${number(count)} sent, the others had finished`,
    thanks: (count: number) => `at least ${number(count)} sent`,
  } satisfies Record<MailKind, (count: number) => string>,
  outbox: (count: number) => `${number(count)} in the outbox`,
  retrying: (count: number) => `${number(count)} to be tried again`,
  refused: (count: number) => `${number(count)} refused`,
  unsure: (count: number) => `${number(count)} unsure`,
  unsureWords:
    "The server stopped, or the line broke, while these were handed over: they may have arrived or not. They are not sent again unless you say so.",
  reasons: "What the mail server said",
  steps: { pause: "Pause", resume: "Go on", cancel: "Cancel" },
  again: {
    refused: "Send the refused ones again",
    unsure: "Send the unsure ones again",
    retrying: "Try again now",
    outbox: "Send by the mail server",
  },
  cancelAsk: "Cancel these mails?",
  cancelWords: "Those that have not gone out are never sent. What has gone out stays out.",
  cancelYes: "Cancel the mails",
  failed: "That did not work",
  kept: "The mails are as they were.",
  show: "Show the people",
  hide: "Hide the people",
  hidden: "Who got these is not shown: it would tell who has finished.",
};

export const rowTexts = {
  label: "People and their mails",
  name: "Name",
  email: "E-mail",
  status: "Mail",
  deeds: "What to do",
  search: "Name or e-mail",
  only: "Show",
  all: "all",
  shown: (shown: number, all: number) => `${number(shown)} of ${people(all)}`,
  export: "Export CSV",
  statuses: {
    queued: "waits",
    sending: "is being sent",
    sent: "sent",
    outbox: "in the outbox",
    retrying: "is tried again",
    refused: "refused",
    unsure: "unsure",
    cancelled: "cancelled",
  } satisfies Record<MailStatus, string>,
  open: "Open",
  openLabel: (name: string) => `Open the mail to ${name}`,
  again: "Send again",
  againLabel: (name: string) => `Send again: the mail to ${name}`,
  bounced: "Came back",
  bouncedLabel: (name: string) => `Came back: the mail to ${name}`,
  previous: "Previous page",
  next: "Next page",
  page: (from: number, to: number, all: number) => `${number(from)} to ${number(to)} of ${number(all)}`,
};

export const outboxTexts = {
  title: (to: string) => `Mail to ${to}`,
  from: "From",
  to: "To",
  subject: "Subject",
  words: "the words",
  theSubject: "the subject",
  mailto: "Open in your mail program",
  save: "Save as a file",
  delivered: "Mark as delivered",
  done: "The mail is marked as delivered.",
  failed: "The mail was not marked",
  warning: "The link in it opens this person’s own answers: send it to nobody else.",
};

export const wordsTexts = {
  heading: "What mails say",
  lead: "There are words in five languages to begin with. Change them where you like; people without a language of their own get the language of the survey.",
  kinds: "Kind of mail",
  languages: "Language",
  readers: (count: number) => (count === 0 ? "nobody reads it" : people(count)),
  own: "own words",
  subject: "Subject",
  body: "Words",
  bodyHint:
    "An empty line begins a new paragraph. A line with {closes} is left out while the wave has no closing date.",
  places: "Places that are filled in for each person",
  placeWords: {
    name: "the person’s name",
    process: "the work process",
    organization: "the organization",
    link: "the personal link",
    code: "the code to type",
    closes: "when the wave closes",
    contact: "where answers go",
  },
  insert: (place: string) => `Insert {${place}}`,
  noLink: "The words have no {link}, so nobody could open the survey. Put {link} where it belongs.",
  save: "Keep these words",
  saved: "The words are kept.",
  back: "Back to the built-in words",
  failed: "The words were not kept",
  kept: "What you wrote is still here.",
  preview: "How it arrives",
  previewFor: "For a fictional person; the link leads nowhere.",
  previewFailed: "It cannot be shown",
  test: "Send a test to",
  testSend: "Send a test",
  testShow: "Show what would be sent",
  tested: (to: string) => `A test mail went to ${to}.`,
  testRefused: "The mail server did not take the test mail",
};
