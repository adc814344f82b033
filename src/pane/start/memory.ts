import type { Desk, OpenedPlan, PickedFile, PlanChoice } from '../../ports';

/** A place for a few hundred kilobytes of text that outlives a reload of the pane, and not the session. */
export interface Memory {
  load(): string | undefined;
  save(text: string): void;
}

/** Where the open plan came from: a button of the ribbon reloads the pane, and the plan must still be there. */
export type PlanSource =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: PickedFile };

interface Remembered {
  readonly kind: 'shipped' | 'text' | 'file';
  readonly text?: string;
  readonly name?: string;
  readonly choice?: PlanChoice;
}

/** A browser keeps about five million characters a session. */
const LONGEST = 2_000_000;

export function openSource(desk: Desk, source: PlanSource): Promise<OpenedPlan> {
  switch (source.kind) {
    case 'shipped':
      return desk.openShippedPlan();
    case 'text':
      return desk.openPlanText(source.text);
    case 'file':
      return desk.openPlanFile(source.file);
  }
}

export async function rememberSource(memory: Memory | undefined, source: PlanSource): Promise<void> {
  if (memory === undefined) return;
  if (source.kind !== 'file') return keep(memory, source);
  const { file } = source;
  if (file.size > LONGEST / 2) return;
  keep(memory, {
    kind: 'file',
    name: file.name,
    text: toBase64('bytes' in file ? file.bytes : new Uint8Array(await file.blob.arrayBuffer())),
  });
}

export function rememberChoice(memory: Memory | undefined, choice: PlanChoice): void {
  const before = memory === undefined ? undefined : parsed(memory.load());
  if (memory !== undefined && before !== undefined) keep(memory, { ...before, choice });
}

/** Opens what was open before the reload, with the choices made then; undefined when nothing was. */
export async function reopen(
  desk: Desk,
  memory: Memory | undefined,
  today: string,
): Promise<Extract<OpenedPlan, { kind: 'plan' }> | undefined> {
  const before = parsed(memory?.load());
  if (before === undefined) return undefined;
  const opened = await openSource(desk, sourceOf(before));
  if (opened.kind !== 'plan') return undefined;
  return before.choice === undefined ? opened : { ...opened, plan: await desk.choose({ ...before.choice, today }) };
}

function sourceOf({ kind, text = '', name = '' }: Remembered): PlanSource {
  if (kind === 'shipped') return { kind };
  if (kind === 'text') return { kind, text };
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return { kind, file: { name, bytes, size: bytes.length } };
}

function keep(memory: Memory, remembered: Remembered): void {
  const text = JSON.stringify(remembered);
  if (text.length <= LONGEST) memory.save(text);
}

function parsed(text: string | undefined): Remembered | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Remembered);
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
