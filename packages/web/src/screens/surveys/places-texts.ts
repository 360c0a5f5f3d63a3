export const placesTexts = {
  heading: "Reaching people",
  people: "People",
  peopleWords: "Who is asked, and how each is reached.",
  mail: "Mail",
  mailWords: "Invitations, reminders and thanks; who has not been reached.",
  languages: "Languages",
  languagesWords: "Every word of the survey in each language, and what is missing.",
  letters: "Letters",
  lettersWords: "One page a person with a code to type and to scan, to print.",
};
