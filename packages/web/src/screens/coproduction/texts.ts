/** The words of the coproduction page that do not come from the data. */
export const texts = {
  clients: "clients",
  workers: "workers",
  words: {
    one: "Clients",
    other: "Workers",
    lead: "Clients and workers were asked the same about each other: power with one another shows where both sides experience the same.",
    question:
      "Where does one side set the terms, and what would each need so that this becomes something they do together?",
  },
  none: "Clients take no part in this work process yet",
  noneWhy:
    "Patients, families, students or citizens can be a workgroup like any other: they rate the others in plain language, and are rated by them.",
  noneNext: "Start an effort with a workgroup of the kind “client”, and ask it in the next wave.",
} as const;
