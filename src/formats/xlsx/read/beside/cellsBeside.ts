import { plainValue, valueText } from '../../../../core/workbook/cell';
import type { Beside, CellValue } from '../../../../core/workbook/content';
import { cellReference } from '../../../../core/workbook/reference';
import { unescapeExcel } from '../../../xml/unescape';
import { shownDate } from '../shownDate';
import type { CellTag } from '../cellTag';
import type { ValueContext } from '../cellValue';

/** A cell whose value has been read. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: CellTag;
  /** What stands in the file for its value. */
  readonly raw: string;
  /** Struck runs of text in the cell itself. */
  readonly struck: string;
}

/** Judges what cells show: struck text is no value, a picture is no #VALUE!, and what nobody sees is told. */
export class CellsBeside {
  readonly found: Beside[] = [];

  constructor(private readonly context: ValueContext) {}

  /** The value that counts; undefined where nothing is left of it. */
  judge(value: CellValue | undefined, place: CellPlace): CellValue | undefined {
    const { cell, raw } = place;
    const look = this.context.looks[cell.style];
    const ofString = cell.type === 's' ? this.context.beside?.struck.get(Number(raw)) : undefined;
    const isPlain = ofString === undefined && place.struck === '' && cell.rich === 0;
    if (isPlain && look?.struck !== true && look?.unseen !== true && look?.partialDate === undefined) return value;
    return this.judgeOdd(value, place, ofString ?? unescapeExcel(place.struck));
  }

  private judgeOdd(value: CellValue | undefined, place: CellPlace, struckRuns: string): CellValue | undefined {
    const at = cellReference(place.row, place.column);
    const look = this.context.looks[place.cell.style];
    const kept = place.cell.rich === 0 ? value : this.richValue(value, place.cell.rich, at);
    if (struckRuns.trim() !== '') this.found.push({ kind: 'struck', at, text: struckRuns.trim() });
    const text = textOf(kept);
    if (text === '') return kept;
    if (look?.struck === true) {
      this.found.push({ kind: 'struck', at, text });
      return undefined;
    }
    if (look?.unseen === true) this.found.push({ kind: 'unseen', at, text });
    this.partialDate(kept, look?.partialDate, at);
    return kept;
  }

  /** A date of which the format shows only a part: «12/3» may have been typed as a number of a letter. */
  private partialDate(value: CellValue | undefined, format: string | undefined, at: string): void {
    const plain = plainValue(value);
    if (format === undefined || typeof plain !== 'object' || plain.kind !== 'date' || plain.date === undefined) return;
    this.found.push({ kind: 'partialDate', at, text: shownDate(plain.date, format) });
  }

  private richValue(value: CellValue | undefined, index: number, at: string): CellValue | undefined {
    const rich = this.context.beside?.rich[index - 1];
    const plain = plainValue(value);
    if (rich === undefined || typeof plain !== 'object' || plain.kind !== 'error') return value;
    if (rich.kind === 'entity') {
      this.found.push({ kind: 'linkedData', at, text: rich.text });
      return rich.text;
    }
    this.found.push({
      kind: 'cellPicture',
      at,
      ...(rich.text === undefined || rich.text === '' ? {} : { text: rich.text }),
      ...(rich.part === undefined ? {} : { name: rich.part.slice(rich.part.lastIndexOf('/') + 1) }),
    });
    return undefined;
  }
}

function textOf(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  return typeof plain === 'string' ? plain.trim() : valueText(plain);
}
