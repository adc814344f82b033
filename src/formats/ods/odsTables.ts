import type { Beside, CellValue, SheetContent } from '../../core/workbook/content';
import { given } from '../../core/given';
import { notesOf } from '../../core/workbook/notes';
import { cellReference, columnLetters } from '../../core/workbook/reference';
import { collectRows, type RowCollector } from '../xlsx/read/sheetRows';
import { readAttributes } from '../xml/attributes';
import { localName, tokenizeXml, type XmlHandler } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { isCollapsed, LAST_ROW, repeated } from './odsRepeats';
import { cellValue, type Attributes } from './odsValue';
import { drawnFile, NO_PARTS, type DrawnParts } from '../odt/drawnFile';
import { formControls } from '../odt/formControls';
import { besidePage, besideValue } from './odsBeside';
import { readOdsStyles, type OdsStyles } from './odsStyles';
import { OdsText } from './odsText';

interface Row {
  readonly from: number;
  readonly times: number;
  readonly hidden: boolean;
  readonly cells: { readonly column: number; readonly value: CellValue }[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly times: number;
  readonly covered: boolean;
  readonly attributes: Attributes;
  readonly text: OdsText;
}

/** The tables of `content.xml` as sheets. Repeated rows and cells are unfolded only where they hold something. */
export function readOdsTables(
  xml: string,
  part: string,
  limits: ReadLimits,
  masters?: string,
  parts: DrawnParts = NO_PARTS,
): readonly SheetContent[] {
  return new TableReader(xml, part, readOdsStyles(xml, part, masters), limits, parts).read();
}

/** One walk through the tables. Text belongs to the innermost of cell, note and drawing that is open. */
class TableReader implements XmlHandler {
  private readonly sheets: SheetContent[] = [];
  private rows: RowCollector | undefined;
  private sheet = { name: '', hidden: false };
  private merges: string[] = [];
  private hiddenColumns: string[] = [];
  private tableColumn = 1;
  private beside: Beside[] = [];
  private nextRow = 1;
  private row: Row | undefined;
  private nextColumn = 1;
  private cell: Cell | undefined;
  private readonly controls = formControls();
  /** A note or a drawing that is open, and how deep inside it the walk is. */
  private aside: { readonly kind: 'note' | 'textBox'; readonly text: OdsText; depth: number } | undefined;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly styles: OdsStyles,
    private readonly limits: ReadLimits,
    private readonly parts: DrawnParts,
  ) {}

  read(): readonly SheetContent[] {
    tokenizeXml(this.xml, this.part, this);
    return this.sheets;
  }

  open(xml: string, from: number, to: number, selfClosing: boolean): undefined {
    const name = localName(xml, from, to);
    const attributes = (): Attributes => readAttributes(xml, from, to);
    if (this.aside !== undefined) this.openAside(name, attributes, selfClosing);
    else if (name === 'table' && this.rows === undefined) this.openTable(attributes());
    else if (name === 'table-row') this.openRow(attributes(), selfClosing);
    else if (name === 'table-column') this.openColumn(attributes());
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.openCell(attributes(), name === 'covered-table-cell');
      if (selfClosing) this.closeCell();
    } else if (name === 'annotation') {
      if (!selfClosing) this.aside = { kind: 'note', text: new OdsText(this.styles), depth: 1 };
    } else if (xml.startsWith('form:', from)) this.controls.open(name, attributes());
    else if (this.rows !== undefined && DRAWN.has(xml.substring(from, from + 5)))
      this.openDrawing(name, attributes, selfClosing);
    else this.cell?.text.open(name, attributes, selfClosing);
    return undefined;
  }

  close(xml: string, from: number, to: number): boolean {
    const name = localName(xml, from, to);
    if (this.aside !== undefined) this.closeAside(name);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table' && this.rows !== undefined) this.closeTable();
    else this.cell?.text.close(name);
    return false;
  }

  text(xml: string, from: number, to: number, literal: boolean): void {
    const text = this.aside?.text ?? this.cell?.text;
    if (text?.isTaking !== true) return;
    text.add(literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to)));
  }

  private openTable(attributes: Attributes): void {
    if (this.sheets.length >= this.limits.sheets) throw new ReadFault('sheets', { limit: this.limits.sheets });
    this.sheet = {
      name: attributes.get('table:name') ?? '',
      hidden: this.styles.hiddenTables.has(attributes.get('table:style-name') ?? ''),
    };
    this.rows = collectRows(this.sheet.name, this.limits);
    this.merges = [];
    this.hiddenColumns = [];
    this.tableColumn = 1;
    this.beside = [...besidePage(this.styles.page(attributes.get('table:style-name')))];
    this.nextRow = 1;
  }

  private closeTable(): void {
    const { name, hidden } = this.sheet;
    this.sheets.push({
      name,
      state: hidden ? 'hidden' : 'visible',
      rows: this.rows?.finish() ?? [],
      merges: this.merges,
      ...given({
        hiddenColumns: this.hiddenColumns.length === 0 ? undefined : this.hiddenColumns,
        beside: this.beside.length === 0 ? undefined : this.beside,
      }),
    });
    this.rows = undefined;
  }

  private openColumn(attributes: Attributes): void {
    const times = repeated(attributes.get('table:number-columns-repeated'));
    const isHidden = isCollapsed(attributes);
    for (let i = 0; isHidden && i < Math.min(times, MOST_HIDDEN); i++)
      this.hiddenColumns.push(columnLetters(this.tableColumn + i));
    this.tableColumn += times;
  }

  private openRow(attributes: Attributes, selfClosing: boolean): void {
    const hidden = isCollapsed(attributes);
    const times = repeated(attributes.get('table:number-rows-repeated'));
    this.row = { from: this.nextRow, times, hidden, cells: [] };
    this.nextColumn = 1;
    if (selfClosing) this.closeRow();
  }

  private closeRow(): void {
    const { row } = this;
    if (row === undefined) return;
    if (row.cells.length > 0 && row.from + row.times - 1 > LAST_ROW)
      throw new ReadFault('cell-reference', { part: this.part, sheet: this.sheet.name });
    for (let i = 0; row.cells.length > 0 && i < row.times; i++) {
      this.rows?.begin(row.from + i, row.hidden);
      for (const { column, value } of row.cells) this.rows?.put(column, value);
    }
    this.nextRow = row.from + row.times;
    this.row = undefined;
  }

  private openCell(attributes: Attributes, covered: boolean): void {
    const times = repeated(attributes.get('table:number-columns-repeated'));
    const column = this.nextColumn;
    const row = this.row?.from ?? 0;
    this.nextColumn += times;
    const style = this.styles.cell(attributes.get('table:style-name'));
    this.cell = { row, column, times, covered, attributes, text: new OdsText(this.styles, style?.struck) };
    const across = repeated(attributes.get('table:number-columns-spanned'));
    const down = repeated(attributes.get('table:number-rows-spanned'));
    if (this.row !== undefined && (across > 1 || down > 1))
      this.merges.push(`${cellReference(row, column)}:${cellReference(row + down - 1, column + across - 1)}`);
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined) return;
    const at = cellReference(cell.row, cell.column);
    const style = this.styles.cell(cell.attributes.get('table:style-name'));
    const value = style?.struck === true ? undefined : cellValue(cell.attributes, cell.text.text);
    for (const one of cell.text.links) this.beside.push({ kind: 'link', at, text: one });
    if (cell.text.struck.trim() !== '') this.beside.push({ kind: 'struck', at, text: cell.text.struck.trim() });
    if (value === undefined) return;
    if (cell.covered) {
      this.beside.push({ kind: 'covered', at, text: cell.text.text ?? '' });
      return;
    }
    this.beside.push(...besideValue(cell.text, value, at, style));
    if (row.cells.length + cell.times > this.limits.cells)
      throw new ReadFault('cells', { sheet: this.sheet.name, limit: this.limits.cells });
    for (let i = 0; i < cell.times; i++) row.cells.push({ column: cell.column + i, value });
  }

  /** A frame, a shape or a group of them, in a cell or on the sheet: its text is one text beside. */
  private openDrawing(name: string, attributes: () => Attributes, selfClosing: boolean): void {
    const text = name === 'control' ? this.controls.drawn(attributes()) : undefined;
    if (text !== undefined) this.beside.push({ kind: 'textBox', ...this.place(), text });
    else if (!selfClosing) this.aside = { kind: 'textBox', text: new OdsText(this.styles), depth: 1 };
  }

  private openAside(name: string, attributes: () => Attributes, selfClosing: boolean): void {
    const { aside } = this;
    if (aside === undefined) return;
    if (name === 'image' || name === 'object' || name === 'object-ole')
      this.beside.push(...drawnFile(name, attributes().get('xlink:href') ?? '', this.place(), this.parts));
    aside.text.open(DESCRIBING.has(name) ? 'p' : name, attributes, selfClosing);
    if (!selfClosing) aside.depth++;
  }

  private closeAside(name: string): void {
    const { aside } = this;
    if (aside === undefined) return;
    aside.depth--;
    if (aside.depth > 0) {
      aside.text.close(DESCRIBING.has(name) ? 'p' : name);
      return;
    }
    const text = aside.text.text?.trim() ?? '';
    const place = this.place();
    if (aside.kind === 'note') this.beside.push(...notesOf(text, place.at ?? ''));
    else if (text !== '') this.beside.push({ kind: aside.kind, ...place, text });
    this.aside = undefined;
  }

  private place(): { readonly at?: string } {
    return this.cell === undefined ? {} : { at: cellReference(this.cell.row, this.cell.column) };
  }
}

/** What a person says of a drawing (ODF 1.3 part 3, 10.3.17 and 10.3.18): programs read it out. */
const DESCRIBING: ReadonlySet<string> = new Set(['desc', 'title']);

/** Of the drawing namespaces: `draw:`, and `dr3d:` for bodies. */
const DRAWN: ReadonlySet<string> = new Set(['draw:', 'dr3d:']);

const MOST_HIDDEN = 256;
