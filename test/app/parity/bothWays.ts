import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Desk, MergedView, PickedFile, PlanView } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { planzvit, type Ran } from '../../support/commandLine';
import { filled, type Answers } from '../../support/fillTemplate';
import { newDesk } from '../../hosts/browser/deskUnderTest';

/** The day of the run on both ways. */
export const DAY = '2020-02-10';
export const uses = join(__dirname, '../../fixtures/uses');
export const ACT = join(uses, 'act.txt');
export const uk = textsFor('uk');

/** The other way: a desk in workers, as the page has it. */
export function deskOn(): Desk {
  return newDesk(20_000, DAY).desk;
}

export async function opened(desk: Desk, path: string): Promise<PlanView> {
  const outcome = await desk.openPlanFile(picked(path));
  if (outcome.kind !== 'plan') throw new Error(outcome.key);
  return outcome.plan;
}

export function picked(path: string, name = basename(path)): PickedFile {
  const bytes = bytesOf(path);
  return { name, bytes, size: bytes.length };
}

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** The command line, which must not fail. */
export async function ran(...args: readonly string[]): Promise<Ran> {
  const outcome = await planzvit(...args);
  if (outcome.code === 2) throw new Error(outcome.err);
  return outcome;
}

/** The refusal of the command line: its sentence. */
export async function refusal(...args: readonly string[]): Promise<string> {
  const outcome = await planzvit(...args);
  if (outcome.code !== 2) throw new Error('it was not refused');
  return outcome.err.trim();
}

/** Files of an archive by name, to be compared one by one. */
export function membersOf(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(zip);
}

/** What the desk gives for saving. */
export async function bytesIn(
  file: { readonly bytes: Uint8Array } | { readonly blob: { arrayBuffer(): Promise<ArrayBuffer> } },
): Promise<Uint8Array> {
  return 'bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer());
}

/** The archive that the desk made. */
export async function zipOf({ done }: ReturnType<Desk['makeTemplates']>): Promise<Uint8Array> {
  const made = await done;
  if (made.kind !== 'made') throw new Error(made.kind);
  return 'bytes' in made.zip ? made.zip.bytes : new Uint8Array(await made.zip.blob.arrayBuffer());
}

export async function mergedBy(desk: Desk, files: readonly PickedFile[]): Promise<MergedView> {
  const outcome = await desk.merge(files, () => undefined).done;
  if (outcome.kind !== 'merged') throw new Error(outcome.kind);
  return outcome;
}

/** Bodies of the small plan whose returns are made. */
const ASKED = ['mon', 'minfin', 'minjust'];

/** Templates of the small plan in a folder, from which returns are made; those of sixty other bodies left out. */
export async function makeTemplates(folder: string): Promise<void> {
  const bodies = ASKED.flatMap((id) => ['--body', id]);
  await ran('templates', ACT, '--out', folder, '--coordinator', 'mon', '--as-of', DAY, ...bodies);
}

/** The template of a body, filled in and saved under a name. */
export function returnOf(
  templates: string,
  part: string,
  to: string,
  answers: Answers,
  contacts: Readonly<Record<string, string>> = {},
): string {
  const name = readdirSync(templates).find((file) => file.includes(part) && file.endsWith('.xlsx'));
  if (name === undefined) throw new Error(`no template ${part}`);
  writeFileSync(to, filled(bytesOf(join(templates, name)), answers, contacts));
  return to;
}
