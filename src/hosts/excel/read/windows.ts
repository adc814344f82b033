import { cellReference } from '../../../core/workbook/reference';
import { isTooLarge } from '../problems';
import type { Session } from '../run';

/** Rows `from` … `from + rows - 1` (0-based) of one sheet, from column A on. */
export interface Window {
  readonly sheet: string;
  readonly from: number;
  readonly rows: number;
  readonly columns: number;
}

/** Up to four properties are asked of every cell; a response on the web may have 5 MB. */
const CELLS_PER_REQUEST = 20_000;

/** Rows from the 0-based `first` on, `rows` of them, in windows that one request can bring. */
export function windowsOf(sheet: string, first: number, rows: number, columns: number): readonly Window[] {
  const height = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const windows: Window[] = [];
  for (let from = first; from < first + rows; from += height)
    windows.push({ sheet, from, rows: Math.min(height, first + rows - from), columns });
  return windows;
}

/**
 * Asks for something of each window, many windows to a request, and hands over what it brought, in their order. A
 * request whose answer is too large is halved.
 */
export async function inWindows<T>(
  session: Session,
  windows: readonly Window[],
  ask: (range: Excel.Range) => T,
  take: (loaded: T, window: Window) => void,
): Promise<void> {
  for (const request of packed(windows)) await bring(session, request, ask, take);
}

/** Small sheets share a request. */
function packed(windows: readonly Window[]): readonly (readonly Window[])[] {
  const requests: Window[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const size = window.rows * window.columns;
    if (cells + size > CELLS_PER_REQUEST) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(window);
    cells += size;
  }
  return requests;
}

async function bring<T>(
  session: Session,
  windows: readonly Window[],
  ask: (range: Excel.Range) => T,
  take: (loaded: T, window: Window) => void,
): Promise<void> {
  try {
    const loaded = await session.step((workbook) =>
      windows.map((window) => {
        const { sheet, from, rows, columns } = window;
        const address = `A${from + 1}:${cellReference(from + rows, columns)}`;
        return { window, asked: ask(workbook.worksheets.getItem(sheet).getRange(address)) };
      }),
    );
    for (const { window, asked } of loaded) take(asked, window);
  } catch (error) {
    const halves = isTooLarge(error) ? halved(windows) : undefined;
    if (halves === undefined) throw error;
    for (const half of halves) await bring(session, half, ask, take);
  }
}

/** Two smaller requests in the same order, or undefined when there is only one row left. */
function halved(windows: readonly Window[]): readonly (readonly Window[])[] | undefined {
  const [only, ...others] = windows;
  if (only === undefined) return undefined;
  if (others.length > 0) {
    const middle = Math.ceil(windows.length / 2);
    return [windows.slice(0, middle), windows.slice(middle)];
  }
  if (only.rows < 2) return undefined;
  const top = Math.ceil(only.rows / 2);
  return [[{ ...only, rows: top }], [{ ...only, from: only.from + top, rows: only.rows - top }]];
}
