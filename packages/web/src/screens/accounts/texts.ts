export const signInTexts = {
  title: "Sign in",
  email: "E-mail address",
  password: "Password",
  submit: "Sign in",
  wrong: "E-mail address and password do not fit together. Nothing was changed; please try again.",
  refusedTitle: "This key has been used already, or is too old",
  refused: "A key lets somebody in once. Sign in below, or get a fresh key where the server runs:",
  firstTime: "Here for the first time, or no password yet?",
  firstTimeWords:
    "Open the address that the terminal printed when the server started; it holds a one-time key. A fresh one comes from",
  command: "npx interrelate owner-key",
};

export const accountTexts = {
  title: "Your account",
  first: "Set an e-mail address and a password, so that you can come back from any browser.",
  settled: (email: string) => `You sign in as ${email}.`,
  name: "Your name",
  email: "E-mail address",
  emailHint: "Only for signing in. It stays on this server.",
  password: "Password",
  passwordHint: "At least 10 characters.",
  save: "Save",
  saved: "Saved. You can now sign in with this e-mail address and password.",
  changeHeading: "Change your password",
  current: "Password until now",
  next: "New password",
  change: "Change password",
  changed: "Your password is changed. Other browsers were signed out.",
  lost: "I came in with a fresh key because I lost my password",
  known: "I know my password",
  goOn: "Go on to the work",
  goOnWithout: "Do this later, and go on to the work",
  signOut: "Sign out",
  signOutHeading: "This browser",
  noWayBackTitle: "Sign out without a password?",
  noWayBack:
    "You have not set a password yet, and the key you came in with works only once. To come back you need a fresh key from where the server runs.",
  noWayBackForGuest:
    "You have not set a password yet, and the link you came in with works only once. To come back you need a new link from whoever invited you.",
  noWayBackYes: "Sign out anyway",
  noWayBackNo: "Stay, and set a password",
};
