/** The words of the leadership page that do not come from the data. */
export const texts = {
  leaders: "leaders",
  others: "the other workgroups",
  words: {
    one: "Leaders",
    other: "Workgroups",
    lead: "This is leading with others: ties between leaders and workgroups, in both directions. It is about the role, never about one leader.",
    question:
      "What do people need from those who lead, what do leaders need from them, and when did either last say so?",
  },
  none: "Leaders are no workgroup of this work process yet",
  noneWhy:
    "Leaders can be a workgroup like any other: they rate the others on the same questions, and are rated by them.",
  noneNext: "Start an effort with a workgroup of the kind “leader”, and ask it in the next wave.",
} as const;
