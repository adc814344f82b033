import { embeddedIn } from '../app/reading/embedded';
import type { Context } from './context';
import { inFolder, readNamed, writeResult, type FoundFile } from './files';

/** Writes what is embedded in the returns into a folder, and says how much it was. */
export async function saveObjects(
  folder: string,
  returns: readonly FoundFile[],
  passwords: readonly string[] | undefined,
  replace: boolean,
  context: Context,
): Promise<void> {
  let count = 0;
  for (const { path, name, problem } of returns) {
    if (problem !== undefined) continue;
    const found = await embeddedIn({ name, bytes: await readNamed(path, context) }, passwords);
    for (const { name: file, bytes } of inFolder(folder, found, context)) {
      await writeResult(file, bytes, context, replace);
      count += 1;
    }
  }
  context.environment.err(`${context.texts.t('cli.objects-saved', { count, path: folder })}\n`);
}
