/** Where a sheet's pages are; the tokens stand in the address and nowhere else. */
export const addresses = {
  /** The link: the consent page, or the page of the person it was made for. */
  link: (link: string): string => `/s/${encodeURIComponent(link)}`,
  /** A sheet: where it was left, or its end. */
  sheet: (link: string, sheet: string): string => `${addresses.link(link)}/${encodeURIComponent(sheet)}`,
  /** One page of a sheet by its slug, such as a rated workgroup's id; without one, the sheet itself. */
  page: (link: string, sheet: string, slug?: string): string =>
    `${addresses.sheet(link, sheet)}${slug === undefined ? "" : `/${slug}`}`,
} as const;
