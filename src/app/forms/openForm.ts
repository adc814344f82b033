import type { Texts } from '../../core/texts';
import { checkTags, type TagFault } from '../../formats/docx/fill/checkTags';
import { readForm } from '../../formats/docx/fill/readForm';
import type { FormPlace } from '../../formats/docx/fill/scanTags';
import type { TagData, TagSpec } from '../../formats/docx/fill/tagNames';
import { legalText } from '../../formats/docx/write/legalText';
import type { NamedBytes } from '../../ports';
import { refused, type Refused } from '../../core/refused';

/** A ministry's own Word file whose tags are all known. */
export interface Form {
  readonly kind: 'form';
  readonly file: NamedBytes;
  readonly specs: readonly TagSpec[];
  /** Names of the parts that hold tags. */
  readonly parts: readonly string[];
}

/**
 * A Word file with tags, checked against those that may stand in it. Refused in one sentence with place, tag and the
 * nearest right tag where one is wrong, where the file is no Word file, or where it has no tags at all.
 */
export async function openForm(file: NamedBytes, specs: readonly TagSpec[], texts: Texts): Promise<Form | Refused> {
  const read = readForm(file.bytes);
  if (read === undefined) return refused('letter.form.not-docx', { file: file.name });
  if (read.parts.length === 0) return refused('letter.form.no-tags', { file: file.name });
  const faults = read.parts.flatMap(({ tags }) => checkTags(tags, specs));
  if (faults.length > 0) return refused('letter.form.wrong', { file: file.name, faults: faultWords(faults, texts) });
  const form: Form = { kind: 'form', file, specs, parts: read.parts.map(({ name }) => name) };
  return (await unfillable(form)) ?? form;
}

/** The form as a .docx with the data in place of its tags. The library that fills it is loaded only now. */
export async function fillForm({ file, specs, parts }: Form, data: TagData): Promise<Uint8Array> {
  const { fillDocument } = await import(/* webpackChunkName: "fillForm" */ '../../formats/docx/fill/fillDocument');
  return fillDocument(file.bytes, parts, data, specs);
}

/** Filled once with nothing: what the library cannot fill although all tags are right, such as a list in a field. */
async function unfillable(form: Form): Promise<Refused | undefined> {
  try {
    await fillForm(form, {});
    return undefined;
  } catch (error) {
    const what = error instanceof Error ? legalText(error.message) : '';
    return refused('letter.form.unfillable', { file: form.file.name, what });
  }
}

/** More faults than these would be a list to read, not a sentence. */
const MOST_FAULTS = 5;

function faultWords(faults: readonly TagFault[], texts: Texts): string {
  const reported = faults.slice(0, MOST_FAULTS).map(({ kind, written, place, nearest }) => {
    const params = { place: placeWords(place, texts), tag: written };
    const what = texts.t(`letter.form.fault.${kind}`, params);
    return nearest === undefined ? what : `${what} (${texts.t('letter.form.nearest', { tag: nearest })})`;
  });
  const left = faults.length - reported.length;
  return [...reported, ...(left > 0 ? [texts.t('letter.form.more', { left })] : [])].join('; ');
}

function placeWords({ part, paragraph, table, row, column }: FormPlace, texts: Texts): string {
  const where =
    table === undefined
      ? texts.t('letter.form.place.paragraph', { no: paragraph ?? 0 })
      : texts.t('letter.form.place.cell', { table, row: row ?? 0, column: column ?? 0 });
  return part === 'body' ? where : `${texts.t(`letter.form.place.${part}`)}, ${where}`;
}
