/** What somebody of a guest reads before they come in; the server tells nothing of who invites them until then. */
export const entranceTexts = {
  title: "Somebody invites your organization to take part",
  lead: "This link lets you in once. You then see the part of the work, and of its results, that your organizations have agreed on.",
  next: "If you have no password here yet, you then set your name, an e-mail address and a password, so that you can come back.",
  noKey:
    "This address holds no key. Open the link that you were given as a whole, or ask whoever invited you for a new one.",
  enter: "Come in",
  signedInAs: (name: string, email: string | null) =>
    `You are signed in as ${[name, email].filter(Boolean).join(", ") || "somebody"}. What the link opens is added to what you see already.`,
  signInFirst: "I have a password here: sign in first",
  signIn: "Sign in",
  toWork: "Go to your work",
  failed: "You did not come in",
};
