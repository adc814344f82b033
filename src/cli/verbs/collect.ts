import { refused } from '../../core/refused';
import { splitTemplate } from '../../app/followUp/collect';
import { joinFindingWords, joinTemplates, type JoinedTemplate } from '../../app/followUp/collectJoin';
import { exportsOf } from '../../app/exports/exports';
import { rowWords } from '../../core/template/words/rowWords';
import { codedWords, type Texts } from '../../core/texts';
import { baseName } from '../../core/text/order';
import type { NamedBytes } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { orRefuse, UsageError, type ExitCode } from '../environment';
import { expandPaths, readNamed, refuseExisting, writeFiles, writeResult } from '../files';

interface SplitOptions extends CommonOptions {
  readonly units: string;
  readonly out: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `planzvit collect split TEMPLATE --units FILE.csv --out DIR`: a workbook for each unit of a body. */
export async function splitForUnits(path: string, options: SplitOptions, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const [template, list] = [await named(path, context), await named(options.units, context)];
  const split = orRefuse(splitTemplate(template, list, options.asOf ?? environment.today));
  const files = await writeFiles(options.out, split.files, context, options.force === true);
  const names = files.map(({ name }) => name);
  const document = {
    out: options.out,
    body: split.body,
    units: split.units.map(({ rows, ...unit }, i) => ({ ...unit, rows, file: names[i] ?? null })),
    unassigned: split.unassigned,
  };
  environment.out(
    options.json === true
      ? `${JSON.stringify(document, null, 2)}\n`
      : `${[
          texts.t('followUp.split', { count: names.length, path: options.out, body: split.body }),
          ...split.units.map(
            ({ name, rows }, i) =>
              `  ${texts.t('followUp.split-unit', { name, count: rows.length, file: names[i] ?? '' })}`,
          ),
          ...(split.unassigned.length === 0
            ? []
            : [
                texts.t('followUp.split-unassigned', {
                  rows: split.unassigned.map((key) => rowWords(key, texts)).join(', '),
                }),
              ]),
        ].join('\n')}\n`,
  );
  return 0;
}

interface JoinOptions extends CommonOptions {
  readonly into: string;
  readonly out: string;
  readonly journal?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `planzvit collect join FILE… --into TEMPLATE --out FILE`: the answers of the units in the template of their body. */
export async function joinUnitFiles(
  paths: readonly string[],
  options: JoinOptions,
  context: Context,
): Promise<ExitCode> {
  const { environment, texts } = context;
  if (!/\.xlsx$/i.test(options.out)) throw new UsageError(refused('followUp.join-out', { path: options.out }));
  await refuseExisting([options.out, options.journal], context, options.force);
  const files: NamedBytes[] = [];
  for (const { path, name } of await expandPaths(paths, context))
    files.push({ name, bytes: await readNamed(path, context) });
  const asOf = options.asOf ?? environment.today;
  const made = orRefuse(await joinTemplates(files, await named(options.into, context), asOf));
  await writeResult(options.out, made.bytes, context, options.force === true);
  if (options.journal !== undefined) {
    const journal = await exportsOf(made.consolidation, texts, asOf).file('whole');
    await writeResult(options.journal, journal, context, options.force === true);
  }
  environment.out(
    options.json === true
      ? `${JSON.stringify(json(made, options.out, texts), null, 2)}\n`
      : `${lines(made, options.out, texts).join('\n')}\n`,
  );
  return made.refused.length === 0 ? 0 : 1;
}

function json(made: JoinedTemplate, out: string, texts: Texts): Record<string, unknown> {
  const { consolidation, joined } = made;
  return {
    out,
    units: made.units.map(({ id, name }) => ({ id, name, missing: made.missing.some((one) => one.id === id) })),
    rows: joined.rows.map(({ findings, ...row }) => ({
      ...row,
      findings: findings.map((one) => ({
        ...one,
        message: joinFindingWords(one, texts, (key) => rowWords(key, texts)),
      })),
    })),
    indicators: joined.indicators,
    files: consolidation.log.map(({ identity, verdict, bodyId, rowsRead, ...entry }) => ({
      file: identity.file,
      sha256: identity.sha256,
      unit: bodyId ?? null,
      verdict,
      rowsRead,
      rowsAccepted: entry.rowsAccepted,
      rowsSuperseded: entry.rowsSuperseded,
      rowsDuplicate: entry.rowsDuplicate,
      rowsQuarantined: entry.rowsQuarantined,
    })),
    quarantine: consolidation.quarantine.map(({ key, bodyId, verbatim, provenance, issues, closedBy }) => ({
      key: key ?? null,
      unit: bodyId ?? null,
      verbatim,
      provenance,
      closedBy: closedBy ?? null,
      messages: issues.map((issue) => codedWords(texts, 'issue', issue)),
    })),
    refused: made.refused.map((one) => ({ file: one.file, message: refusalWords(one, texts) })),
    kept: made.kept,
  };
}

function lines(made: JoinedTemplate, out: string, texts: Texts): readonly string[] {
  const { joined, consolidation, missing, kept } = made;
  const row = (key: string): string => rowWords(key, texts);
  const nameOf = new Map(made.units.map(({ id, name }) => [id, name]));
  const open = consolidation.quarantine.filter(({ closedBy }) => closedBy === undefined);
  return [
    texts.t('followUp.joined', {
      count: new Set(joined.rows.flatMap(({ units }) => units.map(({ unit }) => unit))).size,
      rows: joined.rows.filter(({ units }) => units.length > 0).length,
      path: out,
    }),
    ...missing.map(({ name }) => `  ! ${texts.t('followUp.unit-missing', { name })}`),
    ...made.replaced.map((one) => `  · ${texts.t('followUp.unit-replaced', one)}`),
    ...made.refused.map((one) => `  ✗ ${one.file}: ${refusalWords(one, texts)}`),
    ...open.map(
      ({ key, bodyId, provenance, issues }) =>
        `  ✗ ${provenance.file}, ${nameOf.get(bodyId ?? '') ?? ''}, ${row(key ?? '')}: ` +
        issues.map((issue) => codedWords(texts, 'issue', issue)).join(' '),
    ),
    ...joined.rows.flatMap(({ findings }) => findings.map((one) => `  ! ${joinFindingWords(one, texts, row)}`)),
    ...kept.map(
      ({ key, left }) =>
        `  ! ${texts.t(left === '' ? 'followUp.join-added' : 'followUp.join-left', { row: row(key), text: left })}`,
    ),
  ];
}

function refusalWords({ issues, why }: JoinedTemplate['refused'][number], texts: Texts): string {
  if (why !== undefined) return texts.t(`followUp.join-refused.${why}`);
  return issues.map((issue) => codedWords(texts, 'issue', issue)).join(' ');
}

async function named(path: string, context: Context): Promise<NamedBytes> {
  return { name: baseName(path), bytes: await readNamed(path, context) };
}
