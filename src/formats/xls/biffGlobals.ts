import { given } from '../../core/given';
import { records } from './biffRecords';

/** What a BIFF stream says of itself before its sheets, of what the library does not ask. */
export interface BiffGlobals {
  /** Texts are bytes of a code page: BIFF 2–5 (Excel 2.1 to 95). Later ones are Unicode. */
  readonly bytesAsText: boolean;
  /** CODEPAGE, when the stream has it. */
  readonly codePage?: number;
  /** The character sets of its fonts. */
  readonly charsets: readonly number[];
  /**
   * For each sheet in the order of their places in the stream, whether it holds cells: charts, modules and the like do
   * not.
   */
  readonly hasCells: readonly boolean[];
  /** Every substream that begins also ends. */
  readonly isWhole: boolean;
}

const BOFS: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];
const EOF = 0x000a;
const CODEPAGE = 0x0042;
const FONTS: readonly number[] = [0x0031, 0x0231];
const BOUNDSHEET = 0x0085;
const NAMES: readonly number[] = [0x0018, 0x0218];
/** MMS: a record that nobody reads (MS-XLS 2.4.171). */
const PADDING = 0x00c1;
const BIFF8 = 0x0600;
const SHORTEST: Readonly<Record<number, number>> = { [CODEPAGE]: 2, 0x0031: 13, 0x0231: 13, [BOUNDSHEET]: 7 };

/** A sheet as BOUNDSHEET names it. */
interface BoundSheet {
  readonly position: number;
  readonly hasCells: boolean;
}

/** Walks the records before and between the cells. */
export function readBiffGlobals(stream: Uint8Array): BiffGlobals {
  const charsets: number[] = [];
  const sheets: BoundSheet[] = [];
  let codePage: number | undefined;
  let version: number | undefined;
  let open = 0;
  for (const { type, data, view } of records(stream)) {
    if (BOFS.includes(type)) {
      version ??= versionOf(type, view);
      open++;
    } else if (type === EOF) open--;
    // A record that is too short for its field says nothing.
    else if (data.length < (SHORTEST[type] ?? 0)) continue;
    else if (type === CODEPAGE) codePage ??= view.getUint16(0, true);
    else if (FONTS.includes(type)) charsets.push(view.getUint8(12));
    else if (type === BOUNDSHEET) sheets.push(boundSheet(view));
  }
  return {
    bytesAsText: version !== undefined && version < BIFF8,
    ...given({ codePage }),
    charsets,
    hasCells: sheets.sort((x, y) => x.position - y.position).map(({ hasCells }) => hasCells),
    isWhole: version !== undefined && open <= 0,
  };
}

/** Only BIFF 5 and 8 say which they are; the others show it by the type of their BOF. */
function versionOf(type: number, view: DataView): number {
  return type === 0x0809 && view.byteLength >= 2 ? view.getUint16(0, true) : 0;
}

function boundSheet(view: DataView): BoundSheet {
  return { position: view.getUint32(0, true), hasCells: (view.getUint8(5) & 0x0f) === 0 };
}

/** A copy of the stream whose defined names are padding, or undefined when it has none. */
export function blankNames(stream: Uint8Array): Uint8Array | undefined {
  const copy = stream.slice();
  let found = false;
  for (const { type, at } of records(stream)) {
    if (!NAMES.includes(type)) continue;
    copy[at] = PADDING & 0xff;
    copy[at + 1] = PADDING >> 8;
    found = true;
  }
  return found ? copy : undefined;
}

/** Windows' character sets (LOGFONT) with the code page of each. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
]);

/**
 * How the bytes of its texts are to be read: as the fonts say, else as CODEPAGE does, else as Ukrainian Windows writes.
 * The western page is what programs claim that never asked, so a font with Cyrillic letters overrules it.
 */
export function textEncoding({ codePage, charsets }: BiffGlobals): string {
  const ofFonts = charsets.map((charset) => CODE_PAGES.get(charset)).find((page) => page !== undefined);
  const claimed = codePage === undefined ? undefined : labelOf(codePage);
  if (ofFonts !== undefined && (claimed === undefined || claimed === 'windows-1252')) return ofFonts;
  return claimed ?? 'windows-1251';
}

function labelOf(codePage: number): string | undefined {
  if (codePage === 866) return 'ibm866';
  if (codePage === 10007) return 'x-mac-cyrillic';
  if (codePage === 0x8000 || codePage === 10000) return 'macintosh';
  if (codePage === 0x8001) return 'windows-1252';
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
}
