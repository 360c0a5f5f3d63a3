/** What the sign-in page is told by its address. */
export interface SignInSearch {
  /** Where one was going. */
  back?: string;
  /** Set when a one-time key was used before. */
  key?: "refused";
}

/** What the account page is told by its address: where one goes on to. */
type AccountSearch = Pick<SignInSearch, "back">;

/** Reads the address; `back` must be a page of ours, never another address in disguise. */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { back, key } = search;
  return {
    ...(typeof back === "string" && /^\/(?![/\\])/.test(back) ? { back } : {}),
    ...(key === "refused" ? { key } : {}),
  };
}

/** Reads the address of the account page; `back` as above. */
export function readAccountSearch({ back }: Record<string, unknown>): AccountSearch {
  return readSignInSearch({ back });
}
