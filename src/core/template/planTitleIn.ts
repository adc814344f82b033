import type { WorkbookContent } from '../workbook/content';
import { REPORT_ROWS, reportColumn } from './reportLayout';

/** The title of the plan as a template shows it: the line under its own title, without the act that follows. */
export function planTitleIn({ sheets }: WorkbookContent): string | undefined {
  for (const { rows } of sheets) {
    const stamp = rows.find(({ row, cells }) => row < ROWS_SEARCHED && cells.some(isStampLine));
    if (stamp === undefined) continue;
    const moved = stamp.row - REPORT_ROWS.stamp;
    const line = rows.find(({ row }) => row === REPORT_ROWS.plan + moved);
    const words = line?.cells[reportColumn('task') - 1] ?? line?.cells.find((cell) => typeof cell === 'string');
    if (typeof words !== 'string') return undefined;
    // The act begins with a capital after the full stop; the title itself may hold full stops.
    const at = words.lastIndexOf('. ', words.search(ACT));
    return at > 0 ? words.slice(0, at) : words;
  }
  return undefined;
}

const ROWS_SEARCHED = 40;
const KINDS = 'Розпорядження|Постанова|Наказ|Указ|Закон|Рішення|План заходів|Ordinance|Resolution|Order|Decree|Law';
const ACT = new RegExp(`(?<=\. )(?:${KINDS})(?= |$)`);

function isStampLine(cell: unknown): boolean {
  return typeof cell === 'string' && /\[[PР]Z\d+\|/.test(cell);
}
