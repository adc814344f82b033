import { templates, type Collection } from '../../core/pipeline';
import type { Texts } from '../../core/texts';
import { dotted } from '../../core/calendar/dotted';
import type { CellSpec, SheetSpec } from '../../core/workbook/spec';
import type { NamedBytes, TemplatePreview } from '../../ports';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';

/** Rows of a body's template that a glance needs. */
const SHOWN = 12;

/** The first sheet of a body's template as it will look; undefined for a body without duties. */
export function templatePreview(
  collection: Collection,
  texts: Texts,
  bodyId: string,
  created: string,
): TemplatePreview | undefined {
  for (const { spec, fileName, duties } of templates(collection, texts, { created, only: [bodyId] })) {
    const sheet = spec.sheets.find(({ name }) => name === texts.t('template.sheet.report')) ?? spec.sheets[0];
    if (sheet === undefined) return undefined;
    const table = tableOf(sheet);
    return {
      fileName,
      title: table.title,
      head: table.head,
      rows: table.rows.slice(0, SHOWN),
      more: Math.max(0, duties.length - SHOWN),
    };
  }
  return undefined;
}

/** The template of one body as a file. */
export async function oneTemplate(
  collection: Collection,
  texts: Texts,
  bodyId: string,
  created: string,
): Promise<NamedBytes | undefined> {
  for (const { spec, fileName } of templates(collection, texts, { created, only: [bodyId] }))
    return { name: fileName, bytes: await writeWorkbook(spec) };
  return undefined;
}

/** Title, head and rows of a sheet, without what is hidden. The head follows the hidden row of field ids. */
function tableOf({ rows, columns }: SheetSpec): {
  readonly title: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const seen = columns.flatMap(({ hidden }, at) => (hidden === true ? [] : [at]));
  const ids = rows.findIndex(({ hidden, cells }) => hidden === true && cells.some((cell) => cell?.value === 'status'));
  const visible = rows.slice(ids + 1).filter(({ hidden }) => hidden !== true);
  const [head, ...body] = visible;
  const words = (cells: readonly (CellSpec | undefined)[]): readonly string[] => seen.map((at) => textOf(cells[at]));
  return {
    title: rows
      .slice(0, Math.max(0, ids))
      .filter(({ hidden }) => hidden !== true)
      .map(({ cells }) =>
        cells
          .map(textOf)
          .filter((text) => text !== '')
          .join(' '),
      )
      .filter((line) => line !== ''),
    head: words(head?.cells ?? []),
    rows: body.map(({ cells }) => words(cells)).filter((line) => line.some((text) => text !== '')),
  };
}

function textOf(cell: CellSpec | undefined): string {
  const value = cell?.value;
  if (value === undefined) return '';
  return typeof value === 'object' ? dotted(value.date) : String(value);
}
