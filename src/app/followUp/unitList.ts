import { given } from '../../core/given';
import type { StampedDuty } from '../../core/template/stampSheet';
import type { StampedUnit } from '../../core/template/stamp';
import { readCsv } from '../../formats/delimited/readCsv';
import { RETURN_LIMITS } from '../../formats/zip/readLimits';
import type { NamedBytes } from '../../ports';
import { refused, type Refused } from '../../core/refused';

const COLUMNS = ['id', 'name', 'email', 'measures'] as const;
type Column = (typeof COLUMNS)[number];
/** Safe in a file name, in a property and in the stamp line. */
const ID = /^[^\s|#[\]\\/:*?"<>][^|#[\]\\/:*?"<>]{0,59}$/u;

/**
 * The units of a body: a CSV with the head row `id;name[;email][;measures]`; a unit without measures of its own answers
 * all rows. A mistake is reported with its line.
 */
export function unitList(
  { name, bytes }: NamedBytes,
  duties: readonly StampedDuty[],
): { readonly kind: 'units'; readonly units: readonly StampedUnit[] } | Refused {
  const content = readCsv(bytes, name, RETURN_LIMITS);
  const [head, ...rows] = content?.sheets[0]?.rows ?? [];
  const ids = (head?.cells ?? []).map((cell) => COLUMNS.find((column) => column === text(cell).toLowerCase()));
  for (const needed of ['id', 'name'] as const)
    if (!ids.includes(needed)) return refused('followUp.units-column', { path: name, column: needed });
  const units: StampedUnit[] = [];
  for (const { row: line, cells } of rows) {
    const value = (column: Column): string => text(cells[ids.indexOf(column)]);
    if (COLUMNS.every((column) => value(column) === '')) continue;
    const unit = unitIn(value, units, duties);
    if ('wrong' in unit) return refused(unit.wrong, { path: name, line, column: unit.column, value: unit.value });
    units.push(unit);
  }
  return units.length === 0 ? refused('followUp.units-none', { path: name }) : { kind: 'units', units };
}

interface Wrong {
  readonly wrong: 'followUp.units-value' | 'followUp.units-twice' | 'followUp.units-measure';
  readonly column: Column;
  readonly value: string;
}

/** One line of the list; `before` are the units of the lines above. */
function unitIn(
  value: (column: Column) => string,
  before: readonly StampedUnit[],
  duties: readonly StampedDuty[],
): StampedUnit | Wrong {
  const [id, name, email] = [value('id'), value('name'), value('email')];
  if (!ID.test(id)) return { wrong: 'followUp.units-value', column: 'id', value: id };
  if (name === '') return { wrong: 'followUp.units-value', column: 'name', value: name };
  if (before.some((one) => one.id.toLowerCase() === id.toLowerCase()))
    return { wrong: 'followUp.units-twice', column: 'id', value: id };
  const keys = rowsOf(value('measures'), duties);
  if (typeof keys === 'string') return { wrong: 'followUp.units-measure', column: 'measures', value: keys };
  return { id, name, rows: keys, ...given({ email: email === '' ? undefined : email }) };
}

function text(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** Keys of the rows of measures given by number or key; or the word that names none of them. */
function rowsOf(words: string, duties: readonly StampedDuty[]): readonly string[] | string {
  const wanted = words.split(/[\s,;]+/).filter((word) => word !== '');
  if (wanted.length === 0) return duties.map(({ key }) => key);
  const unknown = wanted.find((word) => !duties.some((duty) => isNamed(duty, word)));
  return unknown ?? duties.filter((duty) => wanted.some((word) => isNamed(duty, word))).map(({ key }) => key);
}

function isNamed({ key, measureId }: StampedDuty, word: string): boolean {
  return measureId === word || key === word;
}
