import { failedFile } from '../app/reading/failedFile';
import type { GatheredFile } from '../core/merge/slim';
import type { MergeRunner, ReadContext } from '../ports';
import type { Context } from './context';
import { readNamed, type FoundFile } from './files';
import { progressLine } from './progress';

export interface PasswordOptions {
  readonly passwordFile?: string;
}

/** The passwords of a file, one a line: an argument would be seen by everybody on the machine. */
export async function passwordsOf(
  { passwordFile }: PasswordOptions,
  context: Context,
): Promise<{ readonly passwords?: readonly string[] }> {
  if (passwordFile === undefined) return {};
  const text = new TextDecoder().decode(await readNamed(passwordFile, context));
  return { passwords: text.split(/\r?\n/).filter((line) => line !== '') };
}

/** Everything in the files, read by the runner; what stands in a folder and cannot be read is among it. */
export async function readFound(
  found: readonly FoundFile[],
  reading: ReadContext,
  runner: MergeRunner,
  context: Context,
): Promise<readonly GatheredFile[]> {
  const closed = found.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [failedFile({ name }, `file-${problem}`)],
  );
  const inputs = found.filter(({ problem }) => problem === undefined);
  if (inputs.length === 0) return closed;
  const line = progressLine(context);
  try {
    const outcome = await runner.run(inputs, reading, line.show).files;
    return outcome.kind === 'read' ? [...outcome.files, ...closed] : [];
  } finally {
    line.end();
  }
}
