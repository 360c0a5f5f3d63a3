/** Changes to people that cannot be made. The message is a sentence for the facilitator; nothing was changed. */
export class PeopleRefused extends Error {
  override readonly name = "PeopleRefused";
}

/** There is no such effort in the organisation. */
export class EffortUnknown extends Error {
  override readonly name = "EffortUnknown";
}
