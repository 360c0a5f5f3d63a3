/** The words of the frame around every page; those of a screen stand in the screen's own `texts.ts`. */
export const navigationTexts = {
  label: "Main",
  processes: "Work processes",
  home: "Home",
  measure: "Measure",
  start: "Start your own",
  import: "Import ratings",
  instruments: "Instruments",
  translations: "Translations",
  see: "See",
  act: "Change",
  /** The pages of an effort by address. */
  pages: {
    "/work": "Work & roles",
    "/people": "People",
    "/waves": "Waves",
    "/cases": "Client networks",
    "/privacy": "Privacy",
    "/guests": "Organizations that take part",
    "/map": "Relational map",
    "/matrix": "Matrix",
    "/profile": "Profile",
    "/change": "Change",
    "/coproduction": "Coproduction",
    "/leadership": "Leadership",
    "/maps": "Work maps",
    "/structures": "Structures",
    "/boundaries": "Boundaries",
    "/context": "Context of the work",
    "/alignment": "Linked efforts",
    "/where-to-act": "Where to act",
  },
  account: "Your account",
  guide: "Guide",
  methods: "Methods",
};

export const frameTexts = {
  skip: "Skip to the page",
  menu: "Menu",
  openMenu: "Open the menu",
  closeMenu: "Close the menu",
  beside: "Beside the page",
  synthetic: "synthetic data",
  switchOrganization: ": switch organization",
  here: "here",
  explore: "Explore a scenario",
  asGuest: "as a guest",
  moment: "One moment",
  notNow: "Not now",
  otherScheme: (scheme: "light" | "dark") => `Switch to ${scheme}`,
};

export const methodLinkTexts = {
  question: "How was this computed?",
  heard: "How was this computed:",
};

export const returnTexts = {
  label: "Coming back",
  before: "You came in with a one-time key. ",
  beforeForGuest: "You came in with a one-time link. ",
  link: "Set an e-mail address and a password",
  after: " so that you can return.",
};

export const copyTexts = {
  copy: "Copy",
  copied: "Copied",
  label: (what: string) => `Copy ${what}`,
  copiedLabel: (what: string) => `Copied ${what}`,
  said: (what: string) => `Copied ${what}.`,
  failed: "It could not be copied; please mark the text and copy it.",
};

/** What people of a guest read where nothing is open to them. */
export const nothingOpenTexts = {
  title: "Nothing here is open to you at present",
  words: (host: string) =>
    `What was agreed with ${host} has ended, or has not begun. Whoever invited you can tell you more.`,
  anywhere: "What you took part in has ended, or has not begun. Whoever invited you can tell you more.",
};

export const problemTexts = {
  pageTitle: "This page could not be shown",
  noAnswer: "The server did not answer, or this page has a fault.",
  noAnswerToDeed: "The server did not answer. Check that it is running, then try again.",
  nothingLost: "Nothing that was saved is lost. If it happens again, see whether the server is still running.",
  signIn: "Sign in",
  again: "Try again",
  toStart: "Go to the start",
  signInElsewhere: "Sign in on another page",
  thenBack: ", then come back to this one and try again.",
  notFoundTitle: "There is no page here",
  notFound:
    "The address may be mistyped, what it showed may have been deleted, or you have no access to it. Nothing was changed.",
};
