/** A wave's name where it stands alone: imported waves are often called "1", which becomes "Wave 1". */
export function waveName(name: string): string {
  return /^\d+$/.test(name) ? `Wave ${name}` : name;
}
