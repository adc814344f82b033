import type { CivilDate } from '../../core/calendar/civilDate';
import { asUnitsReturn, joinUnits, unitCollection, type Joined, type JoinedRow } from '../../core/followUp/units';
import { given } from '../../core/given';
import type { Issue } from '../../core/issues/issue';
import type { Consolidation, ReadFile } from '../../core/merge/types';
import { consolidate } from '../../core/pipeline';
import { fileLabel } from '../../core/returned/fileLabel';
import { indicatorPlaces, reportPlaces, type ReportPlaces } from '../../core/template/places';
import { carriedValue } from '../../core/template/prefill';
import { INPUT_FIELDS, isText } from '../../core/template/fields';
import type { Stamp, StampedUnit } from '../../core/template/stamp';
import { anyWords, codedWords, held, type Texts } from '../../core/texts';
import { patchWorkbook, type PatchChange } from '../../formats/xlsx/patch/patchWorkbook';
import type { NamedBytes } from '../../ports';
import { textsFor } from '../../strings';
import { readReturns } from '../reading/readReturns';
import { refused, type Refused } from '../../core/refused';
import { vocabularies } from '../words';
import { belongsTo, ownTemplate } from './collect';

export interface JoinedTemplate {
  readonly kind: 'joined';
  /** The body's template with the answers of its units. */
  readonly bytes: Uint8Array;
  readonly units: readonly StampedUnit[];
  /** Units of which no file was given. */
  readonly missing: readonly StampedUnit[];
  /** The units' answers as the ministry keeps those of bodies: records, log, quarantine. */
  readonly consolidation: Consolidation;
  readonly joined: Joined;
  /** Files of which nothing was taken, and why. */
  readonly refused: readonly { readonly file: string; readonly issues: readonly Issue[]; readonly why?: JoinRefusal }[];
  /** Files whose answers a later file of the same unit replaced, and how many of them. */
  readonly replaced: readonly { readonly file: string; readonly unit: string; readonly count: number }[];
  /** Cells that the officer had filled already: what the units say was added, or left out where it cannot be. */
  readonly kept: readonly {
    readonly key: string;
    readonly field: string;
    readonly said: string;
    readonly left: string;
  }[];
}

export type JoinRefusal = 'not-a-unit' | 'of-other-body' | 'unknown-unit';

/** The files of a body's units put together into its template, which the ministry accepts as any other. */
export async function joinTemplates(
  files: readonly NamedBytes[],
  into: NamedBytes,
  asOf: CivilDate,
): Promise<JoinedTemplate | Refused> {
  const own = ownTemplate(into);
  if (own.kind === 'refused') return own;
  const read = await readUnits(files, own.stamp, asOf);
  const units = unitsOf(read.accepted);
  if (units.length === 0) return refused('followUp.join-nothing', { files: files.map(({ name }) => name).join(', ') });
  const collection = unitCollection(own.stamp, own.sheet, units);
  const known = new Set(units.map(({ id }) => id));
  const consolidation = consolidate(
    collection,
    read.accepted.map(({ file }) => asUnitsReturn(file)),
    { asOf },
  );
  const joined = joinUnits(consolidation);
  const answered = new Set(read.accepted.map(({ stamp }) => stamp.unit));
  const { changes, kept } = changesFor(joined, reportPlaces(own.content), own.stamp);
  return {
    kind: 'joined',
    bytes: patchWorkbook(into.bytes, [
      ...changes,
      ...indicatorChanges(joined, own.content, textsFor(own.stamp.language)),
    ]),
    units,
    missing: units.filter(({ id }) => !answered.has(id)),
    consolidation,
    joined,
    refused: [
      ...read.refused,
      ...read.accepted
        .filter(({ stamp }) => !known.has(stamp.unit ?? ''))
        .map(({ file }) => ({ file: fileLabel(file.identity), issues: [], why: 'unknown-unit' as const })),
    ],
    replaced: replacedIn(consolidation, units),
    kept,
  };
}

function replacedIn({ log }: Consolidation, units: readonly StampedUnit[]): JoinedTemplate['replaced'] {
  return log
    .filter(({ rowsSuperseded }) => rowsSuperseded > 0)
    .map(({ identity, bodyId, rowsSuperseded: count }) => ({
      file: fileLabel(identity),
      unit: units.find(({ id }) => id === bodyId)?.name ?? '',
      count,
    }));
}

interface UnitFile {
  readonly file: Extract<ReadFile, { kind: 'return' }>;
  readonly stamp: Stamp;
}

async function readUnits(
  files: readonly NamedBytes[],
  own: Stamp,
  today: CivilDate,
): Promise<{ readonly accepted: readonly UnitFile[]; readonly refused: JoinedTemplate['refused'] }> {
  const accepted: UnitFile[] = [];
  const refusedFiles: JoinedTemplate['refused'][number][] = [];
  for (const one of files) {
    for await (const { read } of readReturns(one, { today, vocabularies, units: true })) {
      const file = fileLabel(read.identity);
      if (read.kind !== 'return') {
        refusedFiles.push({ file, issues: read.issues });
        continue;
      }
      const { stamp } = read.checked.returned;
      const why = refusalOf(stamp, own);
      if (why === undefined) accepted.push({ file: read, stamp });
      else refusedFiles.push({ file, issues: [], why });
    }
  }
  return { accepted, refused: refusedFiles };
}

function refusalOf(stamp: Stamp, own: Stamp): JoinRefusal | undefined {
  if (stamp.unit === undefined) return 'not-a-unit';
  return belongsTo(stamp, own) ? undefined : 'of-other-body';
}

/** All units of the body, as the files remember them; the newest list has the word. */
function unitsOf(files: readonly UnitFile[]): readonly StampedUnit[] {
  const lists = [...files].sort((a, b) => (a.stamp.created < b.stamp.created ? 1 : -1));
  const known = new Map<string, StampedUnit>();
  for (const { stamp, file } of lists) {
    for (const unit of stamp.units ?? []) if (!known.has(unit.id)) known.set(unit.id, unit);
    const { unit: id, unitName } = stamp;
    if (id === undefined || known.has(id)) continue;
    // A file that has lost the list still knows its own name and rows.
    known.set(id, {
      id,
      name: unitName ?? id,
      rows: file.checked.returned.stampedDuties.map(({ key }) => key),
    });
  }
  return [...known.values()];
}

/** What the units say, put into the rows of the template; what the officer wrote there stays. */
function changesFor(
  { rows }: Joined,
  places: ReportPlaces | undefined,
  { language }: Stamp,
): { readonly changes: readonly PatchChange[]; readonly kept: JoinedTemplate['kept'] } {
  const changes: PatchChange[] = [];
  const kept: JoinedTemplate['kept'][number][] = [];
  const texts = textsFor(language);
  for (const row of rows) {
    const said = saidIn(row, texts);
    for (const field of INPUT_FIELDS) {
      const text = said[field];
      const place = places?.cell(row.key, field);
      if (text === undefined || text === '' || place === undefined) continue;
      if (place.text !== '' && place.text !== text) {
        kept.push({ key: row.key, field, said: place.text, left: isText(field) ? '' : text });
        if (isText(field) && !place.text.includes(text))
          changes.push({ sheet: place.sheet, cell: place.cell, value: `${place.text}\n${text}` });
        continue;
      }
      changes.push({ sheet: place.sheet, cell: place.cell, value: carriedValue(field, text) });
    }
  }
  return { changes, kept };
}

function saidIn({ status, texts: said }: JoinedRow, texts: Texts): JoinedRow['texts'] {
  return { ...said, ...given({ status: status === undefined ? undefined : texts.t(`status.${status}`) }) };
}

function indicatorChanges(
  { indicators }: Joined,
  content: Parameters<typeof indicatorPlaces>[0],
  texts: Texts,
): readonly PatchChange[] {
  const places = indicatorPlaces(content, texts);
  return indicators.flatMap(({ key, value, note }): readonly PatchChange[] => {
    const place = places.get(key);
    if (place === undefined) return [];
    return [
      ...(value === undefined ? [] : [{ sheet: place.sheet, cell: place.value, value }]),
      ...(note === undefined ? [] : [{ sheet: place.sheet, cell: place.note, value: note }]),
    ];
  });
}

/** A finding of joining in words. */
export function joinFindingWords(
  { code, key, params }: JoinedRow['findings'][number],
  texts: Texts,
  rowWords: (key: string) => string,
): string {
  const { answers, ...others } = params;
  const inWords = answers === undefined ? undefined : answersInWords(String(answers), texts);
  return codedWords(texts, 'followUp.join', {
    code,
    params: held({ ...others, row: rowWords(key), ...given({ answers: inWords }) }),
  });
}

/** `Департамент освіти|done`, a line each → «Департамент освіти — виконано; …». */
function answersInWords(lines: string, texts: Texts): string {
  return lines
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf('|');
      return `${line.slice(0, at)} — ${anyWords(texts)(`status.${line.slice(at + 1)}`)}`;
    })
    .join('; ');
}
