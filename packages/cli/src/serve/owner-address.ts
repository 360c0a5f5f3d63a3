/** The address that lets the owner in. The key stands behind `#`, which browsers keep to themselves. */
export function ownerAddress(url: string, ownerKey: string | null): string {
  return ownerKey === null ? url : `${url}/#key=${ownerKey}`;
}
