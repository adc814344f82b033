import type { CellStyle as HucreStyle, FontStyle } from 'hucre';
import type { CellStyle, ConditionalFormatSpec, LargeWorkbookSpec } from '../../../core/workbook/spec';
import { given } from '../../../core/given';

/** The font of cells without a style; every font names it, or Excel falls back to one of its own. */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 } as const;

/** hucre's form of each named style. One object per name: the cells share it. */
export function hucreStyles({
  styles,
  cutLeavesInputs,
}: Pick<LargeWorkbookSpec, 'styles' | 'cutLeavesInputs'>): ReadonlyMap<string, HucreStyle> {
  // Beside an unlocked style Normal what is locked has to say so.
  const base: CellStyle = cutLeavesInputs === true ? { locked: true } : {};
  return new Map(Object.entries(styles).map(([name, style]) => [name, hucreStyle({ ...base, ...style })]));
}

function hucreStyle(style: CellStyle): HucreStyle {
  const { font, fill, border, align, vertical, wrap, indent, textRotation, numberFormat, locked } = style;
  const side = {
    style: border === 'medium' ? 'medium' : 'thin',
    color: { rgb: style.borderColor ?? '9AA5B1' },
  } as const;
  const alignment = given({
    horizontal: align,
    vertical: vertical === 'middle' ? ('center' as const) : vertical,
    wrapText: wrap,
    indent,
    textRotation,
  });
  const result: HucreStyle = { font: hucreFont(font) };
  if (fill !== undefined) result.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } };
  if (border !== undefined && border !== 'none') result.border = { top: side, right: side, bottom: side, left: side };
  if (Object.keys(alignment).length > 0) result.alignment = alignment;
  if (numberFormat !== undefined && numberFormat !== 'General') result.numFmt = numberFormat;
  if (locked !== undefined) result.protection = { locked };
  return result;
}

function hucreFont(font: CellStyle['font']): FontStyle {
  return {
    name: DEFAULT_FONT.name,
    size: font?.size ?? DEFAULT_FONT.size,
    ...given({
      bold: font?.bold === true ? true : undefined,
      italic: font?.italic === true ? true : undefined,
      underline: font?.underline === true ? true : undefined,
      color: font?.color === undefined ? undefined : { rgb: font.color },
    }),
  };
}

/** A differential style: Excel takes the colour of a solid fill from bgColor there, LibreOffice from either. */
export function hucreDifferential({ fill, color, bold }: ConditionalFormatSpec['style']): HucreStyle {
  const result: HucreStyle = {};
  if (color !== undefined || bold !== undefined)
    result.font = {
      ...given({ bold, color: color === undefined ? undefined : { rgb: color } }),
    };
  if (fill !== undefined)
    result.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } };
  return result;
}

const DATE_FORMAT = 'dd.mm.yyyy';

/** A date needs a format that shows one. */
export function withDateFormat(style: HucreStyle | undefined): HucreStyle {
  if (style?.numFmt !== undefined && style.numFmt !== '@') return style;
  return { ...(style ?? { font: hucreFont(undefined) }), numFmt: DATE_FORMAT };
}
