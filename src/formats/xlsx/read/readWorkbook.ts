import type { IssueParams } from '../../../core/issues/issue';
import type { SheetContent, WorkbookContent } from '../../../core/workbook/content';
import { FAULTS, ReadFault, type FaultKind, type FaultReason } from '../../zip/readFault';
import { RETURN_LIMITS, type ReadLimits } from '../../zip/readLimits';
import type { ValueContext } from './cellValue';
import { readCustomProperties, readElementText } from '../../opc/documentProperties';
import { openPackage, type Package } from '../../opc/openPackage';
import { readSharedStrings } from './sharedStrings';
import type { OddString } from './sharedStringsXml';
import { readSheet } from './sheet';
import { SheetText } from './sheetPieces';
import { checkSignature } from './signature';
import { uncovered } from './beside/covered';
import { withoutBlankCells } from './blankCells';
import { drawnBeside, readBeside } from './beside/readBeside';
import { readRichValues } from './beside/richValues';
import { readLooks } from './styles';
import { readWorkbookPart, type SheetEntry } from './workbookPart';
import { relationshipTarget, type Relationship } from '../../opc/relationships';
import { given } from '../../../core/given';

export interface ReadOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Sheets to read the cells of; others come without rows. All when absent. */
  readonly wants?: (sheet: string) => boolean;
  /**
   * For contents of which pieces stay in memory: texts that stand in the cells themselves are copied, or each would
   * keep its whole sheet.
   */
  readonly ownTexts?: boolean;
  /**
   * Also what stands beside the contents of cells: notes, text boxes, pictures, addresses … Struck text is then no
   * content.
   */
  readonly beside?: boolean;
}

export interface ReadFailure {
  readonly kind: FaultKind;
  /** The exact cause; words stand under `issue.file-<reason>`. */
  readonly reason: FaultReason;
  /** `part`, `sheet`, `found`, `limit`: what the cause has to show. */
  readonly params: IssueParams;
}

export type ReadWorkbookOutcome = { readonly kind: 'workbook'; readonly content: WorkbookContent } | ReadFailure;

/**
 * Reads an .xlsx or .xlsm file as data: values, formulas with their cached values, merged ranges,
 * hidden rows and sheets, custom properties. Macros and links are counted, never followed. The file
 * may be hostile: nothing is inflated past the limits (by default those of a return), and the work
 * is linear in what is inflated. Every file gives an outcome; nothing is thrown.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): ReadWorkbookOutcome {
  try {
    checkSignature(bytes);
    const limits = { ...RETURN_LIMITS, ...options.limits };
    return { kind: 'workbook', content: readContent(openPackage(bytes, limits), limits, options) };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return { kind: FAULTS[error.reason], reason: error.reason, params: error.params };
  }
}

function readContent(pack: Package, limits: ReadLimits, { wants, ownTexts, beside }: ReadOptions): WorkbookContent {
  const root = pack.relationships('');
  const workbookName = relationshipTarget(root, 'officedocument') ?? 'xl/workbook.xml';
  if (!pack.has(workbookName)) throw missingWorkbook(pack, workbookName);
  if (workbookName.toLowerCase().endsWith('.bin')) throw new ReadFault('binary-workbook');
  const workbook = readWorkbookPart(pack.text(workbookName), workbookName, limits.sheets);
  const related = pack.relationships(workbookName);
  const context = {
    ...readSharedParts(pack, related, limits, beside === true),
    dateSystem: workbook.dateSystem,
    ownTexts: ownTexts === true,
  };
  const customName = relationshipTarget(root, 'customproperties');
  const application = elementText(pack, relationshipTarget(root, 'extendedproperties'), 'Application');
  const savedAt = elementText(pack, relationshipTarget(root, 'coreproperties'), 'modified');
  return {
    sheets: withParts(workbook.sheets, related).map((sheet) =>
      readOne(pack, sheet, related, wants?.(sheet.name) ?? true, context, limits),
    ),
    properties: aside(pack, customName, readCustomProperties) ?? new Map(),
    ...given({ application, savedAt }),
    hasMacros: related.some(
      ({ type }) => type === 'vbaproject' || type === 'xlmacrosheet' || type === 'xlintlmacrosheet',
    ),
    externalLinks: related.filter(({ type }) => type === 'externallink').length,
  };
}

/** A zip without a workbook in it: what it is instead. */
function missingWorkbook(pack: Package, part: string): ReadFault {
  if (pack.has('xl/workbook.bin')) return new ReadFault('binary-workbook');
  if (pack.has('content.xml') && pack.has('mimetype')) return new ReadFault('opendocument');
  return pack.archive.entries.some(({ name }) => /^\/?xl\//i.test(name))
    ? new ReadFault('missing-part', { part })
    : new ReadFault('no-workbook-part');
}

function readSharedParts(
  pack: Package,
  related: readonly Relationship[],
  limits: ReadLimits,
  withBeside: boolean,
): Pick<ValueContext, 'sharedStrings' | 'looks' | 'beside'> {
  const stringsName = relationshipTarget(related, 'sharedstrings');
  const strings = pack.optionalBytes(stringsName);
  const stylesName = relationshipTarget(related, 'styles');
  const styles = pack.optionalText(stylesName);
  const odd = new Map<number, OddString>();
  const onOdd = withBeside ? (index: number, string: OddString): unknown => odd.set(index, string) : undefined;
  return {
    sharedStrings:
      strings === undefined || stringsName === undefined
        ? []
        : readSharedStrings(strings, stringsName, limits.sharedStrings, onOdd),
    looks: styles === undefined || stylesName === undefined ? [] : readLooks(styles, stylesName, limits.styles),
    ...given({ beside: withBeside ? { odd, rich: readRichValues(pack, related) } : undefined }),
  };
}

/**
 * Tabs that name no part, where the workbook has as many worksheets that no tab names: a damaged workbook lost which is
 * which, their order is left. Where it has others than that, nobody can say what stands on the tabs.
 */
function withParts(sheets: readonly SheetEntry[], related: readonly Relationship[]): readonly SheetEntry[] {
  const isBare = ({ relationship }: SheetEntry): boolean => relationship.trim() === '';
  const bare = sheets.filter(isBare);
  if (bare.length === 0) return sheets;
  const named = new Set(sheets.map(({ relationship }) => relationship));
  const left = related.filter(({ id, type, external }) => type === 'worksheet' && !external && !named.has(id));
  if (left.length > 0 && left.length !== bare.length)
    throw new ReadFault('missing-part', { part: bare[0]?.name ?? '' });
  return sheets.map((sheet) =>
    isBare(sheet) ? { ...sheet, relationship: left[bare.indexOf(sheet)]?.id ?? '' } : sheet,
  );
}

function readOne(
  pack: Package,
  sheet: SheetEntry,
  related: readonly Relationship[],
  wanted: boolean,
  context: Omit<ValueContext, 'part'>,
  limits: ReadLimits,
): SheetContent {
  const { name, state } = sheet;
  const relationship = related.find(({ id, external }) => id === sheet.relationship && !external);
  // A tab without any part: what old programs leave of modules of macros and of dialogs. Nothing can stand in it.
  if (relationship === undefined && sheet.relationship.trim() === '') return { name, state, rows: [], merges: [] };
  if (relationship === undefined) throw new ReadFault('missing-part', { part: name });
  // A type that nobody knows is read like a worksheet: nothing else says that answers stand in it.
  const hasNoCells = relationship.type === 'chartsheet' || relationship.type === 'dialogsheet';
  const part = relationship.target;
  if (!wanted || hasNoCells) {
    const beside = hasNoCells && context.beside !== undefined ? drawnBeside(pack, part) : [];
    return { name, state, rows: [], merges: [], ...given({ beside: beside.length === 0 ? undefined : beside }) };
  }
  const text = new SheetText(pack.sifted(part, withoutBlankCells));
  const { found, rows, merges, hiddenColumns } = readSheet(text, name, { ...context, part }, limits);
  if (context.beside === undefined) return { name, state, rows, merges };
  const seen = uncovered(rows, merges);
  const beside = readBeside(pack, { text, part, found: [...found, ...seen.found] });
  return {
    name,
    state,
    rows: seen.rows,
    merges,
    ...given({
      hiddenColumns: hiddenColumns.length === 0 ? undefined : hiddenColumns,
      beside: beside.length === 0 ? undefined : beside,
    }),
  };
}

function elementText(pack: Package, part: string | undefined, element: string): string | undefined {
  return aside(pack, part, (xml, name) => readElementText(xml, name, element));
}

/**
 * What a part says that holds no answers. Written badly, it is as good as lost: that is no reason to refuse the
 * answers.
 */
function aside<T>(pack: Package, part: string | undefined, read: (xml: string, part: string) => T): T | undefined {
  const xml = pack.optionalText(part);
  if (xml === undefined || part === undefined) return undefined;
  try {
    return read(xml, part);
  } catch (error) {
    if (error instanceof ReadFault && error.reason === 'xml') return undefined;
    throw error;
  }
}
