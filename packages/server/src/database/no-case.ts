/** The case of ratings that are about none: stands for "no case" where a key needs one. */
export const NO_CASE = "00000000-0000-0000-0000-000000000000";
