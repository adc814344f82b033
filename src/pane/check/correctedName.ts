/** `звіт.xlsx` → `звіт_виправлено.xlsx`; a name that says so already stays. */
export function correctedName(name: string, word: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return stem.endsWith(`_${word}`) ? name : `${stem}_${word}${extension}`;
}
