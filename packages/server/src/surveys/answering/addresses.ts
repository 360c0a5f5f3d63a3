/** Where a sheet's pages are; the tokens stand in the address and nowhere else. */
export const addresses = {
  /** The open link: the consent page. */
  link: (link: string): string => `/s/${link}`,
  /** A sheet: where it was left, or its end. */
  sheet: (link: string, sheet: string): string => `/s/${link}/${sheet}`,
  /** One rated workgroup's page. */
  role: (link: string, sheet: string, workgroupId: string): string => `/s/${link}/${sheet}/${workgroupId}`,
} as const;
