import { formKept, requisitesWith } from '../app/forms/keptPaper';
import { openForm, type Form } from '../app/forms/openForm';
import { given } from '../core/given';
import type { KeptForm, PaperSettings } from '../core/plan/sheet/keptPaper';
import { refused } from '../core/refused';
import type { LetterRequisites } from '../core/summary/letterParts';
import { baseName } from '../core/text/order';
import type { NamedBytes } from '../ports';
import type { Context } from './context';
import { orRefuse, UsageError } from './environment';
import { readNamed } from './files';

/** Options about the letter itself; `false`: what is kept in the workbook shall not be used. */
export interface LetterOptions {
  readonly letterhead?: string | false;
  readonly signatory?: string;
  readonly executor?: string;
  readonly number?: string;
  readonly date?: string;
}

/** A Word file of the ministry's: the one that was named, `false` where none shall be used. */
export async function formNamed(
  path: string | false | undefined,
  context: Context,
): Promise<NamedBytes | false | undefined> {
  return typeof path === 'string' ? { name: baseName(path), bytes: await readNamed(path, context) } : path;
}

/** That file, else the one that the workbook keeps, its tags checked. */
export async function formFor(
  named: NamedBytes | false | undefined,
  kept: KeptForm | undefined,
  specs: Form['specs'],
  context: Context,
): Promise<Form | undefined> {
  const file = named === undefined ? formKept(kept) : named;
  if (named === undefined && kept !== undefined && file === undefined)
    context.environment.err(`! ${context.texts.t('cli.paper-not-kept', { file: kept.name })}\n`);
  return file === undefined || file === false ? undefined : orRefuse(await openForm(file, specs, context.texts));
}

/** Number, day, signatory and who prepared it: as the options say, else as the workbook keeps them. */
export function requisitesFor(options: LetterOptions, kept?: PaperSettings): LetterRequisites | undefined {
  return requisitesWith(requisitesIn(options), kept);
}

/** «Посада; Власне ім’я ПРІЗВИЩЕ» and the rest, as the options say. */
export function requisitesIn({ signatory, executor, number, date }: LetterOptions): LetterRequisites {
  const [post, name, more] = signatory?.split(';').map((part) => part.trim()) ?? [];
  if (signatory !== undefined && (post === undefined || post === '' || !name || more !== undefined))
    throw new UsageError(refused('cli.bad-signatory', { value: signatory }));
  return given({ post, signatory: name, preparedBy: executor?.trim(), number: number?.trim(), on: date });
}
