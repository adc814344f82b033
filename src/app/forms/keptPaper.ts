import { given } from '../../core/given';
import type { LetterRequisites } from '../../core/summary/letterParts';
import type { KeptForm, PaperSettings } from '../../core/plan/sheet/keptPaper';
import type { Texts } from '../../core/texts';
import { sha256Hex } from '../../core/text/digest';
import { base64 } from '../../formats/letters/base64';
import { decodeBase64 } from '../../formats/xml/base64';
import type { TagSpec } from '../../formats/docx/fill/tagNames';
import type { NamedBytes } from '../../ports';

import { openForm, type Form } from './openForm';

/** A Word file that is larger is not kept with the workbook, which would be heavy to open and to write. */
const MOST_BYTES = 384 * 1024;

/** A Word file as it is kept with the collection; a large one by its name and digest alone. */
export function keptForm({ name, bytes }: NamedBytes): KeptForm {
  const isSmall = bytes.length <= MOST_BYTES;
  return { name, sha256: sha256Hex(bytes), ...given({ base64: isSmall ? base64(bytes) : undefined }) };
}

/** The file that was kept; undefined where only its name is known, or where somebody has spoilt it. */
export function formKept(form: KeptForm | undefined): NamedBytes | undefined {
  if (form?.base64 === undefined) return undefined;
  const bytes = decodeBase64(form.base64);
  return sha256Hex(bytes) === form.sha256 ? { name: form.name, bytes } : undefined;
}

/** The letterhead that is kept, where its tags may all stand in such a letter. */
export async function keptLetterhead(
  paper: PaperSettings | undefined,
  specs: readonly TagSpec[],
  texts: Texts,
): Promise<Form | undefined> {
  const file = formKept(paper?.letterhead);
  const form = file === undefined ? undefined : await openForm(file, specs, texts);
  return form?.kind === 'form' ? form : undefined;
}

/** Who signs and who prepares: as it was given now, else as it is kept. */
export function requisitesWith(now: LetterRequisites, kept: PaperSettings | undefined): LetterRequisites | undefined {
  const { post, signatory, preparedBy } = kept ?? {};
  const both = { ...given({ post, signatory, preparedBy }), ...now };
  return Object.keys(both).length === 0 ? undefined : both;
}

/** What is kept after a choice: what it names is new, `false` takes away, all else stays. */
export function paperAfter(
  kept: PaperSettings | undefined,
  {
    letterhead,
    form,
    requisites: { post, signatory, preparedBy },
  }: {
    readonly letterhead: NamedBytes | false | undefined;
    readonly form: NamedBytes | false | undefined;
    readonly requisites: LetterRequisites;
  },
): PaperSettings | undefined {
  const chosen = (now: NamedBytes | false | undefined, before: KeptForm | undefined): KeptForm | undefined => {
    if (now === false) return undefined;
    return now === undefined ? before : keptForm(now);
  };
  const paper: PaperSettings = given({
    letterhead: chosen(letterhead, kept?.letterhead),
    form: chosen(form, kept?.form),
    post: post ?? kept?.post,
    signatory: signatory ?? kept?.signatory,
    preparedBy: preparedBy ?? kept?.preparedBy,
  });
  return Object.keys(paper).length === 0 ? undefined : paper;
}
