import { cellText } from '../../../src/core/returned/cellText';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { pick, type Random } from '../carried/pick';
import { isByProxy } from './spots';
import type { Plant } from './sheetCarriers';

const isText = (field: string | undefined): boolean =>
  field !== undefined && ['narrative', 'reason', 'evidence'].includes(field);
const COLUMNS = ['no', 'measure', 'deadline', 'period', 'role', 'status', 'narrative', 'doneOn', 'reason', 'evidence'];

/** The table of answers as text, with texts planted in rows and cells that nobody asked for. */
export function csvReport(
  content: WorkbookContent,
  texts: readonly { readonly text: string; readonly random: Random }[],
): { readonly bytes: Uint8Array; readonly plants: readonly Plant[] } {
  const sheet = content.sheets[0];
  const ids = sheet?.rows.find(({ cells }) => cells.includes('key'));
  const keyAt = ids?.cells.indexOf('key') ?? -1;
  const lines = (sheet?.rows ?? [])
    .filter(({ row, cells }) => row > (ids?.row ?? 0) && !isByProxy(cells[keyAt]))
    .map(({ cells }) => ({
      key: cells[keyAt],
      cells: COLUMNS.map((field) => cellText(cells[ids?.cells.indexOf(field) ?? -1])),
      extra: [] as string[],
    }));
  const title = (sheet?.rows ?? [])
    .slice(0, 3)
    .flatMap(({ cells }) => cells.map(cellText).filter((text) => text !== ''));
  const rows: { at: number; cells: string[] }[] = [];
  const plants = texts.map(({ text, random }): Plant => {
    const none = { sheet: 'звіт.csv', row: 0, column: 0, at: '', isFree: true };
    const kind = pick(random, ['row over the table', 'row amid it', 'row under it', 'cell behind the last']);
    if (kind === 'cell behind the last') {
      const line = pick(random, lines.slice(1));
      line.extra.push(text);
      return { ...none, carrier: kind, ...(typeof line.key === 'string' ? { key: line.key } : {}) };
    }
    const amid = 1 + Math.floor(random() * (lines.length - 1));
    const places = new Map([
      ['row over the table', 0],
      ['row amid it', amid],
    ]);
    const at = places.get(kind) ?? lines.length;
    const before = Math.floor(random() * COLUMNS.length);
    rows.push({ at, cells: [...Array<string>(before).fill(''), text] });
    const above = isText(COLUMNS[before]) ? lines[at - 1]?.key : undefined;
    return {
      ...none,
      carrier: `${kind}, column ${before + 1}`,
      ...(typeof above === 'string' ? { above } : {}),
    };
  });
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const out: string[] = title.map((text) => quoted([text]));
  for (let i = 0; i <= lines.length; i++) {
    for (const { at, cells } of rows) if (at === i) out.push(quoted(cells));
    const line = lines[i];
    if (line !== undefined) out.push(quoted([...line.cells, ...line.extra]));
  }
  return { bytes: new TextEncoder().encode(out.join('\r\n')), plants };
}
