import { given } from '../../../../core/given';
import { baseName } from '../../../../core/text/order';
import { plainValue, valueText } from '../../../../core/workbook/cell';
import type { Beside, CellValue } from '../../../../core/workbook/content';
import { cellReference } from '../../../../core/workbook/reference';
import { shownDate } from '../shownDate';
import type { CellTag } from '../cellTag';
import { isLostOn, WHITE, type Rgb } from '../../../document/contrast';
import type { OddString } from '../sharedStringsXml';
import type { ValueContext } from '../cellValue';

/** A cell whose value has been read. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly cell: CellTag;
  /** What stands in the file for its value. */
  readonly raw: string;
  /** What is odd about the text in the cell itself. */
  readonly odd: OddString;
}

/** Judges what cells show: struck text is no value, a picture is no #VALUE!, and what nobody sees is reported. */
export class CellsBeside {
  readonly found: Beside[] = [];

  constructor(private readonly context: Pick<ValueContext, 'looks' | 'beside'>) {}

  /** The value that counts; undefined where nothing is left of it. */
  judge(value: CellValue | undefined, place: CellPlace): CellValue | undefined {
    const { cell, raw } = place;
    const look = this.context.looks[cell.style];
    const ofString = cell.type === 's' ? this.context.beside?.odd.get(Number(raw)) : undefined;
    const odd = ofString ?? place.odd;
    const isPlain = odd.struck === '' && odd.white === '' && cell.rich === 0;
    if (isPlain && look?.struck !== true && look?.unseen !== true && look?.partialDate === undefined) return value;
    return this.judgeOdd(value, place, odd);
  }

  private judgeOdd(
    value: CellValue | undefined,
    place: CellPlace,
    { struck, white }: OddString,
  ): CellValue | undefined {
    const at = cellReference(place.row, place.column);
    const look = this.context.looks[place.cell.style];
    const kept = place.cell.rich === 0 ? value : this.richValue(value, place.cell.rich, at);
    if (struck.trim() !== '') this.found.push({ kind: 'struck', at, text: struck.trim() });
    const text = textOf(kept);
    if (text === '') return kept;
    if (look?.struck === true) {
      this.found.push({ kind: 'struck', at, text });
      return undefined;
    }
    if (look?.unseen === true) this.found.push({ kind: 'unseen', at, text });
    else if (white.trim() !== '' && isLost(look?.ground)) this.found.push({ kind: 'unseen', at, text: white.trim() });
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
      ...given({
        text: rich.text === '' ? undefined : rich.text,
        name: rich.part === undefined ? addressIn(value) : baseName(rich.part),
        size: rich.size,
      }),
    });
    return undefined;
  }
}

/** White letters on white, or on a fill about as light. */
function isLost(ground: Rgb | undefined): boolean {
  return ground === undefined || isLostOn(WHITE, ground);
}

/** Where a picture comes from that the file does not hold: `IMAGE("https://…")`. */
function addressIn(value: CellValue | undefined): string | undefined {
  return typeof value === 'object' && value.kind === 'formula' ? /"([^"]+)"/.exec(value.formula)?.[1] : undefined;
}

function textOf(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  return typeof plain === 'string' ? plain.trim() : valueText(plain);
}
