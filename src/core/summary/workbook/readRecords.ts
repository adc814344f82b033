import type { MergeRecord, MergedIndicator } from '../../merge/types';
import { INPUT_FIELDS, isDate, type InputField } from '../../template/fields';
import { OFFICER_STATUSES } from '../../template/statuses';
import { isCivilDate } from '../../calendar/civilDate';
import type { Answer } from '../../checks/types';
import type { Texts } from '../../texts';
import type { RecordTechnical } from './dataSheet';
import { recordId } from '../recordId';
import type { ReadRow } from './readTable';
import { parsed } from './readState';
import { verbatimOf } from './recordColumns';
import { idsByWords } from './vocabulary';
import { given } from '../../given';

/**
 * Records of «Дані» with their values of «Показники». A row whose technical cell is gone is left out and reported by
 * its place.
 */
export function readRecords(
  data: readonly ReadRow[],
  indicators: readonly ReadRow[],
  vocabularies: readonly Texts[],
): {
  readonly records: readonly MergeRecord[];
  readonly lost: readonly { readonly sheet: string; readonly row: number }[];
} {
  const statusOf = idsByWords(OFFICER_STATUSES, (id) => `status.${id}`, vocabularies);
  const values = new Map<string, MergedIndicator[]>();
  for (const row of indicators) {
    const id = row.text('record');
    const list = values.get(id) ?? [];
    values.set(id, list);
    list.push(indicatorOf(row));
  }
  const lost: { sheet: string; row: number }[] = [];
  const records = data.flatMap((row): readonly MergeRecord[] => {
    const technical = parsed<RecordTechnical>(row.text('technical'));
    if (technical === undefined) {
      // A row without a key is none of ours: what stands in it is reported as standing outside the table.
      if (row.text('key') !== '') lost.push({ sheet: row.sheet, row: row.row });
      return [];
    }
    const record = recordOf(row, technical, statusOf);
    return [{ ...record, indicators: values.get(recordId(record)) ?? [] }];
  });
  return { records, lost };
}

function recordOf(
  row: ReadRow,
  technical: RecordTechnical,
  statusOf: (words: string) => Answer['status'],
): MergeRecord {
  const status = statusOf(row.text('status'));
  const shown = Object.fromEntries(
    INPUT_FIELDS.map((field) => [field, isDate(field) ? (row.date(field) ?? row.text(field)) : row.text(field)]),
  ) as Record<InputField, string>;
  const stated = INPUT_FIELDS.map((field): readonly [string, string] => [
    field,
    field === 'status' ? (status ?? '') : valueIn(shown[field], field),
  ]);
  const answer = Object.fromEntries(stated.filter(([, value]) => value !== '')) as Answer;
  const member = row.text('member');
  return {
    key: row.text('key'),
    measureId: technical.measure,
    periodId: technical.period,
    bodyId: row.text('body'),
    roundId: row.text('round'),
    obligation: technical.obligation,
    answer,
    verbatim: verbatimOf(shown, technical.verbatim ?? {}),
    indicators: [],
    state: technical.state,
    provenance: {
      file: technical.file ?? row.text('file'),
      sha256: row.text('sha256'),
      sheet: row.text('sheet'),
      row: row.number('row'),
      cells: technical.cells,
      ...given({ member: member === '' ? undefined : member, letter: technical.letter }),
    },
    ...given({
      rule: technical.rule,
      changes: technical.changes,
      inheritedFrom: technical.inherited,
      answeredBy: technical.answeredBy,
      withdrawn: technical.withdrawn,
      carried: technical.carried,
      beforeFix: technical.mended,
    }),
  };
}

/** Words that somebody typed over a date are no date. */
function valueIn(text: string, field: InputField): string {
  return isDate(field) && !isCivilDate(text) ? '' : text;
}

function indicatorOf(row: ReadRow): MergedIndicator {
  const { unit, name } = parsed<{ unit?: string; name?: string }>(row.text('technical')) ?? {};
  return {
    key: row.text('key'),
    sheet: row.text('sheet'),
    cell: row.text('cell'),
    ...given({
      value: row.text('value') === '' ? undefined : row.number('value'),
      note: row.text('note') === '' ? undefined : row.text('note'),
      unit,
      name,
    }),
  };
}
