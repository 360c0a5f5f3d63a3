/** Where a mail page belongs. */
export type MailPlace = { readonly organizationId: string; readonly effortId: string; readonly waveId: string };
