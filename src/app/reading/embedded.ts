import { given } from '../../core/given';
import { baseName } from '../../core/text/order';
import { embeddedFiles } from '../../formats/returned/embeddedFiles';
import { openFile } from '../../formats/returned/openFile';
import { RETURN_LIMITS } from '../../formats/zip/readLimits';
import type { NamedBytes } from '../../ports';

/**
 * The pictures and embedded files of what came back, each under a folder that is called like its file (and the member
 * of an archive in it): `1105-р_МОЗ_2019.xlsx/image1.png`. Names of files that nobody can write are changed.
 */
export async function embeddedIn(file: NamedBytes, passwords?: readonly string[]): Promise<readonly NamedBytes[]> {
  const found: NamedBytes[] = [];
  const taken = new Set<string>();
  const onPackage = ({ member }: { readonly member?: string }, bytes: Uint8Array): void => {
    const folder = [baseName(file.name), ...(member?.split('!') ?? [])].map(baseName).map(harmless).join('/');
    for (const { name, bytes: content } of embeddedFiles(bytes, RETURN_LIMITS))
      found.push({ name: unused(`${folder}/${harmless(name)}`, taken), bytes: content });
  };
  for await (const opened of openFile(file, { onPackage, ...given({ passwords }) })) void opened;
  return found;
}

function harmless(name: string): string {
  const safe = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_').replace(/[. ]+$/, '');
  return safe === '' ? '_' : safe;
}

function unused(path: string, taken: Set<string>): string {
  let free = path;
  for (let i = 2; taken.has(free.toLowerCase()); i += 1) free = path.replace(/(\.[^./]*)?$/, `-${i}$1`);
  taken.add(free.toLowerCase());
  return free;
}
