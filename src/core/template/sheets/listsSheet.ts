import { quoteSheetName } from '../../workbook/reference';
import type { DefinedNameSpec, SheetSpec } from '../../workbook/spec';
import { LISTS_SHEET } from '../fields';
import { OFFICER_STATUSES, type OfficerStatus, STATUS_TABLE } from '../statuses';
import type { Texts } from '../../texts';
import { cell, rowAt } from './cells';

/** Columns of `_lists`: each holds one list from row 2 on, under its id. */
const LISTS: readonly {
  readonly id: string;
  readonly column: string;
  readonly words: (texts: Texts) => readonly string[];
}[] = [
  {
    id: 'status',
    column: 'A',
    words: (texts) =>
      statusWords(
        texts,
        OFFICER_STATUSES.filter((status) => STATUS_TABLE[status].offered === 'always'),
      ),
  },
  { id: 'statusWithNotDue', column: 'B', words: (texts) => statusWords(texts, OFFICER_STATUSES) },
  { id: 'yes', column: 'C', words: (texts) => [texts.t('template.yes')] },
];

/** The hidden sheet behind the drop-downs: literal lists would break Excel at 255 characters. */
export function listsSheet(texts: Texts): SheetSpec {
  const columns = LISTS.map((list) => list.words(texts));
  const longest = Math.max(...columns.map((words) => words.length));
  return {
    name: LISTS_SHEET,
    state: 'hidden',
    columns: LISTS.map(() => ({ width: 30 })),
    rows: [
      rowAt(
        1,
        1,
        LISTS.map(({ id }) => cell(id, 'technical')),
      ),
      ...Array.from({ length: longest }, (_, index) =>
        rowAt(
          index + 2,
          1,
          columns.map((words) => cell(words[index], 'technical')),
        ),
      ),
    ],
    protection: {},
  };
}

/** Source of a list validation: an absolute range on `_lists`. */
export function listSource(id: 'status' | 'statusWithNotDue' | 'yes', texts: Texts): string {
  const list = LISTS.find((candidate) => candidate.id === id);
  const column = list?.column ?? 'A';
  return `${quoteSheetName(LISTS_SHEET)}!$${column}$2:$${column}$${1 + (list?.words(texts).length ?? 1)}`;
}

/** Names over the lists, for people who look and for readers. */
export function listNames(texts: Texts): readonly DefinedNameSpec[] {
  return LISTS.map(({ id, column, words }) => ({
    name: `planzvit_${id}`,
    sheet: LISTS_SHEET,
    range: `${column}2:${column}${1 + words(texts).length}`,
    hidden: true,
  }));
}

function statusWords(texts: Texts, statuses: readonly OfficerStatus[]): readonly string[] {
  return statuses.map((status) => texts.t(`status.${status}`));
}
