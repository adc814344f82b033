import { annexSheet, type PaperPart } from '../../core/summary/cabinet/annexTable';
import type { CabinetContext } from '../../core/summary/cabinet/context';
import { coverLetter, type AttachedFile } from '../../core/summary/cabinet/coverLetter';
import { furtherAnnexes } from '../../core/summary/cabinet/further';
import { cabinetDocument } from '../../core/summary/cabinetDocument';
import { footerOf } from '../../core/summary/workbook/context';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type { NamedBytes } from '../../ports';
import { letterData } from '../forms/letterTags';
import { fillForm, type Form } from '../forms/openForm';
import { summaryData } from '../forms/summaryTags';
import { bytesOfDocument } from './bytesOf';

/** What the paper shall be: its parts, and the ministry's own Word files for the letter and the annex. */
export interface PaperChoice {
  readonly parts: readonly PaperPart[];
  readonly letterhead?: Form;
  readonly form?: Form;
}

/**
 * The paper as one Word file of that name. A letterhead or form of the ministry's is a file of its own, with its own
 * styles: it takes the name, and what is not filled into it stands in a file beside. Names are distinguished by a word.
 */
export async function paperFiles(
  name: string,
  choice: PaperChoice,
  context: CabinetContext,
): Promise<readonly NamedBytes[]> {
  const { parts, letterhead, form } = choice;
  const own = {
    letter: parts.includes('letter') ? letterhead : undefined,
    annex: parts.includes('annex') ? form : undefined,
  };
  const rest = parts.filter((part) => (part === 'letter' || part === 'annex' ? own[part] === undefined : true));
  const beside = (word: 'letter' | 'annex' | 'rest'): string =>
    name.replace(/(\.docx)?$/i, `_${context.texts.t(`letter.cabinet.file.${word}`)}.docx`);
  const files: NamedBytes[] = [];
  if (own.annex !== undefined) {
    const bytes = await filled(own.annex, context);
    files.push({ name: own.letter === undefined ? name : beside('annex'), bytes });
  }
  if (rest.length > 0) {
    const isMain = own.letter === undefined && own.annex === undefined;
    files.push({
      name: isMain ? name : beside(wordFor(rest)),
      bytes: await bytesOfDocument(cabinetDocument(context, rest, { among: parts })),
    });
  }
  if (own.letter !== undefined) {
    const bytes = await filled(own.letter, context, attached(files));
    files.unshift({ name, bytes });
  }
  return files;
}

function wordFor(parts: readonly PaperPart[]): 'letter' | 'annex' | 'rest' {
  if (parts.includes('annex')) return 'annex';
  return parts.includes('letter') ? 'letter' : 'rest';
}

/** The paper as a set: each part a file of its own, the letter naming those that go with it. */
export async function paperSet(
  { parts, letterhead, form }: PaperChoice,
  context: CabinetContext,
): Promise<readonly NamedBytes[]> {
  const { texts } = context;
  const annexes: NamedBytes[] = [];
  for (const part of parts) {
    if (part === 'letter') continue;
    const no = annexes.length + 1;
    const title = part === 'annex' ? '' : `_${texts.t(`letter.cabinet.file.${part}`)}`;
    const made =
      part === 'annex' && form !== undefined
        ? await filled(form, context)
        : await bytesOfDocument(cabinetDocument(context, [part], { among: parts }));
    annexes.push({ name: `${texts.t('letter.cabinet.file.annexNo', { no })}${title}.docx`, bytes: made });
  }
  if (!parts.includes('letter')) return annexes;
  const files = attached(annexes);
  const letter =
    letterhead === undefined
      ? await bytesOfDocument(cabinetDocument(context, ['letter'], { files }))
      : await filled(letterhead, context, files);
  return [{ name: `${texts.t('letter.cabinet.file.cover')}.docx`, bytes: letter }, ...annexes];
}

function filled(form: Form, context: CabinetContext, files: readonly AttachedFile[] = []): Promise<Uint8Array> {
  return fillForm(form, summaryData(context, letterData(coverLetter(context, files), context.texts)));
}

function attached(files: readonly NamedBytes[]): readonly AttachedFile[] {
  return files.map(({ name, bytes }) => ({ name: name.replace(/^.*[\\/]/, ''), bytes: bytes.length }));
}

/** The summary's workbook with a sheet for each further annex that was asked for. */
export function withAnnexSheets(
  spec: WorkbookSpec,
  parts: readonly PaperPart[],
  context: CabinetContext,
): WorkbookSpec {
  const footer = footerOf(context);
  return {
    ...spec,
    sheets: [...spec.sheets, ...furtherAnnexes(parts, context).map((table) => annexSheet(table, footer))],
  };
}
