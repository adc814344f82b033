import { escapeXml } from '../../../../core/text/escapeXml';
import { parseCellReference } from '../../../../core/workbook/reference';
import { eachRow } from '../../../../core/workbook/rows';
import type { LargeWorkbookSpec, RowSpec, SpecValue } from '../../../../core/workbook/spec';
import { toExcelSerial } from '../../../../core/calendar/excelSerial';

const REFERENCE = /<c:(str|num)Ref><c:f>([^<]*)<\/c:f><\/c:\1Ref>/g;

/**
 * A chart with the values that it is drawn from (ECMA-376 Part 1, 21.2.2.201 strCache, 21.2.2.122 numCache): Protected
 * View and previewers draw from nothing else. hucre writes only the ranges.
 */
export function fillCaches(chart: string, spec: LargeWorkbookSpec): string {
  return chart.replace(REFERENCE, (reference, kind: string, formula: string) => {
    const values = valuesAt(unescapeXml(formula), spec);
    if (values === undefined) return reference;
    const points = values.map((value, index) => point(kind, value, index)).join('');
    const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
    const cache = `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
    return `<c:${kind}Ref><c:f>${formula}</c:f>${cache}</c:${kind}Ref>`;
  });
}

function point(kind: string, value: SpecValue | undefined, index: number): string {
  const plain = typeof value === 'object' ? toExcelSerial(value.date) : value;
  // A blank cell is a missing point; text among numbers counts as nothing, as Excel draws it.
  if (plain === undefined || plain === '') return '';
  if (kind === 'num' && typeof plain !== 'number') return `<c:pt idx="${index}"><c:v>0</c:v></c:pt>`;
  return `<c:pt idx="${index}"><c:v>${escapeXml(String(plain))}</c:v></c:pt>`;
}

/** Values of a range in reading order, formulas by their cached result; undefined for what is no range of ours. */
function valuesAt(formula: string, spec: LargeWorkbookSpec): readonly (SpecValue | undefined)[] | undefined {
  const at = formula.lastIndexOf('!');
  const name = formula.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  const sheet = spec.sheets.find((candidate) => candidate.name === name);
  const [from, to = from] = formula
    .slice(at + 1)
    .split(':')
    .map(parseCellReference);
  if (sheet === undefined || from === undefined || to === undefined) return undefined;
  const rows = new Map<number, RowSpec['cells']>();
  for (const { row, cells } of eachRow(sheet.rows)) if (row >= from.row && row <= to.row) rows.set(row, cells);
  const values: (SpecValue | undefined)[] = [];
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column; column += 1) values.push(rows.get(row)?.[column - 1]?.value);
  return values;
}

function unescapeXml(text: string): string {
  return text
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
