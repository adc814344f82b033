import { sha256Hex } from '../../core/text/digest';
import { openArchive, type Archive } from '../../formats/zip/readArchive';
import { ReadFault } from '../../formats/zip/readFault';
import { sealOf, type Seal } from '../../formats/zip/seal';
import type { NamedBytes } from '../../ports';
import { refused, type Refused } from '../../core/refused';
import { MANIFEST, type Manifest } from './archive';

export interface Verified {
  readonly kind: 'verified';
  /** Not a byte differs. */
  readonly isWhole: boolean;
  /** Of the archive as a file: files may be whole while somebody packed them again. */
  readonly seal: Seal;
  readonly whole: readonly string[];
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly additional: readonly string[];
  /** Absent where the manifest itself cannot be read. */
  readonly manifest?: Manifest;
}

/** An archive may hold the originals of a whole round. */
const LIMITS = { entries: 65_535, partBytes: 1 << 30, totalBytes: 2 ** 32, ratio: 2_000 };

/** What of an archive is whole, changed, missing or additional, by its manifest; refused where it is none of ours. */
export function verifyArchive({ name, bytes }: NamedBytes): Verified | Refused {
  const seal = sealOf(bytes);
  const archive = opened(bytes);
  const isOurs = seal !== 'missing' || beginsAsOurs(bytes);
  const cannot = (): Refused => refused(isOurs ? 'followUp.archive-damaged' : 'followUp.no-archive', { path: name });
  if (archive === undefined) return cannot();
  const contents = contentsOf(archive);
  const manifest = manifestIn(contents.get(MANIFEST));
  if (manifest === undefined) {
    if (seal === 'missing' && !contents.has('consolidation.xlsx')) return cannot();
    return {
      kind: 'verified',
      isWhole: false,
      seal,
      whole: [],
      changed: contents.has(MANIFEST) ? [MANIFEST] : [],
      missing: contents.has(MANIFEST) ? [] : [MANIFEST],
      additional: [],
    };
  }
  return compared(manifest, contents, seal, namedTwice(archive));
}

/** Our archives begin with their manifest: one that was cut off has lost its seal and its list of files, not that. */
function beginsAsOurs(bytes: Uint8Array): boolean {
  const name = new TextDecoder().decode(bytes.subarray(LOCAL_HEADER, LOCAL_HEADER + MANIFEST.length));
  return bytes[0] === 0x50 && bytes[1] === 0x4b && name === MANIFEST;
}

/** Bytes of a file's header in an archive before its name (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;

function opened(bytes: Uint8Array): Archive | undefined {
  try {
    return openArchive(bytes, LIMITS);
  } catch (error) {
    if (error instanceof ReadFault) return undefined;
    throw error;
  }
}

/** Bytes of each file by name; null where they cannot be read. */
function contentsOf(archive: Archive): ReadonlyMap<string, Uint8Array | null> {
  return new Map(
    archive.entries
      .filter(({ name }) => !name.endsWith('/'))
      .map((entry) => {
        try {
          return [entry.name, archive.bytes(entry)] as const;
        } catch (error) {
          if (error instanceof ReadFault) return [entry.name, null] as const;
          throw error;
        }
      }),
  );
}

function namedTwice({ entries }: Archive): readonly string[] {
  const names = entries.map(({ name }) => name);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function manifestIn(bytes: Uint8Array | null | undefined): Manifest | undefined {
  if (bytes === undefined || bytes === null) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, files } = value as { readonly kind?: unknown; readonly files?: unknown };
  return (
    kind === 'planzvit-archive' &&
    Array.isArray(files) &&
    files.every(
      (file: unknown) =>
        typeof file === 'object' &&
        file !== null &&
        typeof (file as { readonly name?: unknown }).name === 'string' &&
        typeof (file as { readonly sha256?: unknown }).sha256 === 'string',
    )
  );
}

function compared(
  manifest: Manifest,
  contents: ReadonlyMap<string, Uint8Array | null>,
  seal: Seal,
  twice: readonly string[],
): Verified {
  const listed = new Set(manifest.files.map(({ name }) => name));
  const state = ({ name, sha256 }: Manifest['files'][number]): 'whole' | 'changed' | 'missing' => {
    const bytes = contents.get(name);
    if (bytes === undefined) return 'missing';
    return bytes !== null && sha256Hex(bytes) === sha256 && !twice.includes(name) ? 'whole' : 'changed';
  };
  const of = (wanted: ReturnType<typeof state>): readonly string[] =>
    manifest.files.filter((file) => state(file) === wanted).map(({ name }) => name);
  const [whole, changed, missing] = [of('whole'), of('changed'), of('missing')];
  const additional = [...contents.keys()].filter((name) => name !== MANIFEST && !listed.has(name));
  return {
    kind: 'verified',
    isWhole: seal === 'intact' && changed.length + missing.length + additional.length === 0,
    seal,
    whole,
    changed,
    missing,
    additional,
    manifest,
  };
}
