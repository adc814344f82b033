import type { CivilDate } from '../../core/calendar/civilDate';
import { dotted } from '../../core/calendar/dotted';
import { given } from '../../core/given';
import { joinBytes } from '../../core/joinBytes';
import { closingOf } from '../../core/merge/closing';
import type { Consolidation, FileLogEntry } from '../../core/merge/types';
import { fileLabel } from '../../core/returned/fileLabel';
import { actWords, planTitle } from '../../core/template/words/planWords';
import { sha256Hex } from '../../core/text/digest';
import { anyWords, codedWords, type Texts } from '../../core/texts';
import { writeCsv } from '../../formats/delimited/writeCsv';
import { sealArchive } from '../../formats/zip/seal';
import { createZipWriter } from '../../formats/zip/write';
import type { NamedBytes } from '../../ports';
import { DEFAULT_PARTS } from '../../core/summary/cabinet/annexTable';
import { paperFiles } from '../exports/paper';
import { keptLetterhead } from '../forms/keptPaper';
import { SUMMARY_TAGS } from '../forms/summaryTags';
import { exportsOf } from '../exports/exports';

/** The manifest of an archive: what it is of, and the SHA-256 of each of its files. */
export interface Manifest {
  readonly kind: 'planzvit-archive';
  readonly format: 1;
  readonly plan: string;
  readonly title: string;
  readonly round: string;
  readonly closedOn: CivilDate;
  readonly revision: number;
  /** Why it was closed although something was open. */
  readonly reason?: string;
  /** The consolidation and the originals name people. */
  readonly personalData: true;
  readonly note: string;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
}

export const MANIFEST = 'manifest.json';

/** How many of the files of an archive its manifest vouches for: all but itself. */
export function vouchedFor(names: readonly string[]): number {
  return names.filter((name) => name !== MANIFEST).length;
}

/** The files of the returns that were given, by digest, and what could not be found or is none of them. */
export interface Originals {
  readonly found: readonly NamedBytes[];
  /** Files of the log whose bytes were not given. */
  readonly missing: readonly string[];
  /** Given files that no line of the log knows. */
  readonly strange: readonly string[];
}

/** Originals under the names of their digests; a container stands for the workbooks in it. */
export function originalsIn({ log }: Consolidation, files: readonly NamedBytes[]): Originals {
  const known = new Map<string, FileLogEntry>();
  for (const entry of log)
    for (const digest of [entry.identity.outerSha256, entry.identity.sha256])
      if (digest !== undefined && digest !== '') known.set(digest, entry);
  const found = new Map<string, NamedBytes>();
  const strange: string[] = [];
  const have = new Set<string>();
  for (const { name, bytes } of files) {
    const digest = sha256Hex(bytes);
    if (!known.has(digest)) strange.push(name);
    else if (!have.has(digest)) {
      have.add(digest);
      found.set(digest, { name: `originals/${digest}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`, bytes });
    }
  }
  return {
    found: [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file),
    missing:
      files.length === 0
        ? []
        : log
            .filter(({ identity }) => !have.has(identity.outerSha256 ?? '') && !have.has(identity.sha256))
            .map(({ identity }) => fileLabel(identity)),
    strange,
  };
}

/** The archive of a closed consolidation: itself, its exports, log, decisions, originals, and a manifest of sums. */
export async function archiveOf(
  consolidation: Consolidation,
  texts: Texts,
  { asOf, originals, reason }: { readonly asOf: CivilDate; readonly originals: Originals; readonly reason?: string },
): Promise<{ readonly bytes: Uint8Array; readonly names: readonly string[] }> {
  const exports = exportsOf(consolidation, texts, asOf);
  const letterhead = await keptLetterhead(consolidation.settings.paper, SUMMARY_TAGS, texts);
  const files: NamedBytes[] = [
    { name: 'consolidation.xlsx', bytes: await exports.file('whole') },
    { name: 'exports/summary.xlsx', bytes: await exports.file('summary') },
    { name: 'exports/summary.csv', bytes: await exports.file('csv') },
    ...(await paperFiles('exports/summary.docx', { parts: DEFAULT_PARTS, ...given({ letterhead }) }, exports.paper)),
    { name: 'log.csv', bytes: writeCsv(logRows(consolidation, texts), texts.language) },
    { name: 'decisions.csv', bytes: writeCsv(decisionRows(consolidation, texts), texts.language) },
    ...originals.found,
  ];
  const manifest = manifestOf(consolidation, files, asOf, texts, reason);
  const readme = new TextEncoder().encode(`\uFEFF${readmeOf(manifest, texts)}`);
  const listed = [...files, { name: 'README.txt', bytes: readme }];
  const whole: Manifest = { ...manifest, files: sums(listed) };
  const chunks: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => chunks.push(chunk));
  zip.add(MANIFEST, new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`));
  for (const { name, bytes } of listed) zip.add(name, bytes);
  zip.end();
  return { bytes: sealArchive(joinBytes(chunks)), names: [MANIFEST, ...listed.map(({ name }) => name)] };
}

function sums(files: readonly NamedBytes[]): Manifest['files'] {
  return files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes), bytes: bytes.length }));
}

function manifestOf(
  consolidation: Consolidation,
  files: readonly NamedBytes[],
  asOf: CivilDate,
  texts: Texts,
  reason: string | undefined,
): Manifest {
  const { plan, settings, revision } = consolidation;
  return {
    kind: 'planzvit-archive',
    format: 1,
    plan: plan.id,
    title: `${planTitle(plan, texts)}. ${actWords(plan, texts)}`,
    round: settings.round.id,
    closedOn: closingOf(consolidation)?.on ?? asOf,
    revision,
    ...given({ reason }),
    personalData: true,
    note: texts.t('followUp.archive-personal'),
    files: sums(files),
  };
}

function readmeOf({ title, round, closedOn, revision, reason }: Manifest, texts: Texts): string {
  return [
    texts.t('followUp.archive-title', { title, round }),
    texts.t('followUp.archive-closed', { on: dotted(closedOn), revision }),
    ...(reason === undefined ? [] : [texts.t('followUp.archive-reason', { reason })]),
    '',
    texts.t('followUp.archive-personal'),
    texts.t('followUp.archive-verify'),
    '',
  ].join('\r\n');
}

function logRows({ log, registry }: Consolidation, texts: Texts): readonly (readonly (string | number)[])[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  const head = [
    'file',
    'member',
    'bodyName',
    'verdict',
    'round',
    'rowsRead',
    'rowsAccepted',
    'rowsSuperseded',
  ] as const;
  const rest = ['rowsDuplicate', 'rowsQuarantined', 'receivedOn', 'incomingNo', 'channel', 'sha256', 'what'] as const;
  return [
    [...head, ...rest].map((column) => texts.t(`summary.column.${column}`)),
    ...log.map((entry) => {
      const { identity, ministry } = entry;
      return [
        identity.file,
        identity.member ?? '',
        names.get(entry.bodyId ?? '') ?? entry.bodyId ?? '',
        texts.t(`summary.verdict.${entry.undone === true ? 'undone' : entry.verdict}`),
        entry.roundId ?? '',
        entry.rowsRead,
        entry.rowsAccepted,
        entry.rowsSuperseded,
        entry.rowsDuplicate,
        entry.rowsQuarantined,
        ministry?.receivedOn ?? identity.receivedOn ?? '',
        ministry?.incomingNo ?? '',
        ministry?.channel ?? '',
        identity.sha256,
        entry.issues.map((issue) => codedWords(texts, 'issue', issue)).join('\n'),
      ];
    }),
  ];
}

function decisionRows({ decisions }: Consolidation, texts: Texts): readonly (readonly (string | number)[])[] {
  return [
    (['id', 'on', 'decision', 'details', 'reversed'] as const).map((column) => texts.t(`summary.column.${column}`)),
    ...decisions.map(({ id, on, kind, params, reversed }) => [
      id,
      on,
      anyWords(texts)(`summary.decision.${kind}`),
      Object.entries(params)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
      reversed === true ? texts.t('summary.yes') : '',
    ]),
  ];
}
