/** What the API's errors mean, by status. */
export const ERRORS: Record<number, string> = {
  401: "Nobody is signed in, or what was shown to come in does not hold.",
  404: "It does not exist, or you have no access to it.",
  409: "It cannot be done as things stand; `detail` says why.",
  422: "Something in the input was refused; `detail` and `issues` say what.",
  429: "There is too much of it at once; `detail` says what to do.",
};
