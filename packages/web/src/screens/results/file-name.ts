/** What a file is named after. */
interface Named {
  effort: { name: string };
  wave: { name: string };
  sites: readonly { id: string; name: string }[];
  site: string | null;
}

/** The name of a downloaded file without its ending: picture, wave and site in plain letters. */
export function fileName(picture: string, results: Named): string {
  const site = results.sites.find((each) => each.id === results.site)?.name ?? "";
  const plain = `${results.effort.name} ${picture} ${results.wave.name} ${site}`.normalize("NFKD").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || picture;
}
