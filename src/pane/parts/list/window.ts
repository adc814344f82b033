/** Rows beyond the edges that stand ready, so that a quick scroll shows no gap. */
const SPARE = 6;

/** Which rows stand in the page: from the first to before the last, those in sight and a few more. */
export function windowOf({
  top,
  height,
  rowHeight,
  count,
}: {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE) };
}

/** Where a key moves from a row (-1: none); undefined for keys that move nothing. */
export function moved(key: string, at: number, count: number, page: number): number | undefined {
  const within = (to: number): number => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at < 0 ? count - 1 : at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return within(0);
    case 'End':
      return within(count - 1);
    default:
      return undefined;
  }
}
