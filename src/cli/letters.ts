import { isCivilDate } from '../core/calendar/civilDate';
import type { Consolidation } from '../core/merge/types';
import { foldKey } from '../core/text/clean';
import { INPUT_FIELDS } from '../core/template/fields';
import { readCsv } from '../formats/delimited/readCsv';
import { RETURN_LIMITS } from '../formats/zip/readLimits';
import type { Context } from './context';
import { UsageError } from './environment';
import { readNamed } from './files';
import { statusNamed } from './statusNamed';

/** Columns of the file: whose answer, to which row, from which letter, then the fields of «Звіт». */
const COLUMNS = ['body', 'key', 'letterNo', 'letterDate', ...INPUT_FIELDS] as const;

/**
 * Answers that the ministry types in from letters: a CSV whose first row names the columns by field id
 * (`body;key;letterNo;letterDate;status;narrative;…`). A mistake is told with its line; then nothing is entered.
 */
export async function letterEntries(
  path: string,
  consolidation: Consolidation,
  context: Context,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const content = readCsv(await readNamed(path, context), path, RETURN_LIMITS);
  const [head, ...rows] = content?.sheets[0]?.rows ?? [];
  const ids = head?.cells.map((cell) => COLUMNS.find((column) => column === String(cell ?? '').trim())) ?? [];
  for (const needed of ['body', 'key', 'letterNo', 'letterDate', 'status'] as const) {
    if (!ids.includes(needed)) throw new UsageError('cli.letters-column', { path, column: needed });
  }
  const keys = new Set(consolidation.duties.map(({ key, bodyId }) => `${bodyId}\n${key}`));
  return rows.map(({ row, cells }) => {
    const params = Object.fromEntries(
      ids.flatMap((id, i) =>
        id === undefined || String(cells[i] ?? '').trim() === '' ? [] : [[id, String(cells[i]).trim()]],
      ),
    );
    const wrong = (column: string): UsageError =>
      new UsageError('cli.letters-value', { path, line: row, column, value: params[column] ?? '' });
    const body = consolidation.registry.bodies.find(({ id, name, abbreviations }) =>
      [id, name, ...abbreviations].some((written) => foldKey(written) === foldKey(params.body ?? '')),
    )?.id;
    if (body === undefined) throw wrong('body');
    if (!keys.has(`${body}\n${params.key ?? ''}`)) throw wrong('key');
    if (!isCivilDate(params.letterDate ?? '')) throw wrong('letterDate');
    const status = statusNamed(params.status ?? '', context);
    if (status === undefined) throw wrong('status');
    for (const dated of ['doneOn', 'newDue'])
      if (params[dated] !== undefined && !isCivilDate(params[dated])) throw wrong(dated);
    return { ...params, body, status, round: consolidation.settings.round.id };
  });
}
