import type { ReadLimits } from '../zip/readLimits';
import { openArchive, type Archive } from '../zip/readArchive';
import type { ZipEntry } from '../zip/readDirectory';
import { openDocumentForm } from '../ods/openDocumentForm';
import { CONTAINER_LIMITS, type Member } from './member';
import { containerSignatures } from './containerSignatures';
import { given } from '../../core/given';
import type { Signature } from '../mail/signatures';
import { ReadFault } from '../zip/readFault';

/** What a zip archive is: a document of one form, or a container of files. */
export type ZipContent =
  | { readonly kind: 'document'; readonly form: ZipForm }
  | {
      readonly kind: 'container';
      members(): Iterable<ArchivedMember>;
    };
export type ZipForm = 'xlsx' | 'xlsb' | 'ods' | 'docx' | 'odt' | 'document';

interface ArchivedMember {
  readonly path: string;
  readonly signatures?: readonly Signature[];
  bytes(): Uint8Array;
}

/** Gives the content of an entry, encrypted or not. */
export type EntryDecrypt = (archive: Archive, entry: ZipEntry) => Uint8Array;

const noPassword: EntryDecrypt = (archive, entry) => archive.bytes(entry);

/** Directories, and what makes an .asice a signed container. Any other file under META-INF is a file that came back. */
const MACHINERY = /\/$|^META-INF\/[^/]*\.(?:xml|rdf|p7s|tst|ers|mf|sf)$|^mimetype$/i;

/** Looks at the directory of a zip archive; only its `mimetype` is read. Throws {@link ReadFault}. */
export function openZip(zip: Member, limits: ReadLimits, decrypt: EntryDecrypt = noPassword): ZipContent {
  const archive = openArchive(zip.bytes, {
    ...CONTAINER_LIMITS,
    entries: Math.max(CONTAINER_LIMITS.entries, limits.entries),
  });
  const form = documentForm(archive);
  if (form !== undefined) return { kind: 'document', form };
  // A package that lost its table of contents is still no archive of files.
  if (
    /\.(?:xlsx|xlsm)$/i.test(zip.name) &&
    archive.entries.every(({ name }) => !/\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(name))
  )
    throw isPartsOfWorkbook(archive)
      ? new ReadFault('missing-part', { part: 'xl/workbook.xml' })
      : new ReadFault('no-workbook-part');
  const signatures = containerSignatures(archive);
  return {
    kind: 'container',
    *members() {
      for (const entry of archive.entries) {
        const isFolder = entry.name.endsWith('\\') && entry.size === 0;
        if (!isFolder && !MACHINERY.test(entry.name))
          yield { path: entry.name, ...given({ signatures }), bytes: () => decrypt(archive, entry) };
      }
    },
  };
}

/** Parts of a workbook without the one that names them: the package lost it on the way. */
function isPartsOfWorkbook(archive: Archive): boolean {
  return archive.entries.some(({ name }) => /^\/?xl[\\/]/i.test(name));
}

function documentForm(archive: Archive): ZipForm | undefined {
  const has = (name: string): boolean =>
    archive.entries.some((entry) => entry.name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase() === name);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('word/document.xml')) return 'docx';
  if (has('ppt/presentation.xml')) return 'document';
  const form = openDocumentForm(archive);
  if (form !== undefined) return form;
  if (has('content.xml') && has('meta-inf/manifest.xml')) return 'ods';
  // Some writers give the main part a name of their own: the reader finds it by its relationship.
  return has('[content_types].xml') && has('_rels/.rels') ? 'xlsx' : undefined;
}
