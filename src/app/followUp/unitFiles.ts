import type { CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { joinBytes } from '../../core/joinBytes';
import { report } from '../../core/pipeline';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { NamedBytes, UnitsJoined, UnitsSplit } from '../../ports';
import { textsFor } from '../../strings';
import type { Refused } from '../../core/refused';
import { zipped } from '../templates/templateSet';
import { splitTemplate } from './collect';
import { joinTemplates, type JoinedTemplate } from './collectJoin';

/** A body's template as a workbook for each of its units, all in one archive, with what became of its rows. */
export async function unitsSplit(
  template: NamedBytes,
  units: NamedBytes,
  today: CivilDate,
): Promise<UnitsSplit | Refused> {
  const split = splitTemplate(template, units, today);
  if (split.kind === 'refused') return split;
  const names: string[] = [];
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(split.files, ({ name }) => void names.push(name))) pieces.push(piece);
  return {
    kind: 'split',
    body: split.body,
    zip: { name: named(template, 'units', 'zip'), bytes: joinBytes(pieces) },
    units: split.units.map(({ name, rows }, at) => ({ name, rows: rows.length, file: names[at] ?? '' })),
    unassigned: split.unassigned,
  };
}

/** The workbooks of the units as one report of their body, with what is to be checked in it. */
export async function unitsJoined(
  files: readonly NamedBytes[],
  into: NamedBytes,
  today: CivilDate,
): Promise<UnitsJoined | Refused> {
  const made = await joinTemplates(files, into, today);
  if (made.kind === 'refused') return made;
  const { consolidation, joined } = made;
  const journal = report(consolidation, textsFor('uk')).workbook;
  const answered = joined.rows.filter(({ units }) => units.length > 0);
  return {
    kind: 'joined',
    file: { name: named(into, 'joined', 'xlsx'), bytes: made.bytes },
    journal: { name: named(into, 'journal', 'xlsx'), bytes: await writeWorkbook(journal) },
    units: new Set(answered.flatMap(({ units }) => units.map(({ unit }) => unit))).size,
    rows: answered.length,
    missing: made.missing.map(({ name }) => name),
    replaced: made.replaced,
    refused: made.refused,
    quarantined: quarantinedIn(made),
    findings: joined.rows.flatMap(({ findings }) => findings),
    kept: made.kept.map(({ key, left }) => ({ key, left })),
  };
}

function quarantinedIn({ consolidation, units }: JoinedTemplate): UnitsJoined['quarantined'] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return consolidation.quarantine
    .filter(({ closedBy }) => closedBy === undefined)
    .map(({ key, bodyId = '', provenance, issues }) => ({
      file: provenance.file,
      unit: names.get(bodyId) ?? bodyId,
      issues,
      ...given({ key }),
    }));
}

/** `1105-р_МОН_2019.xlsx` → `1105-р_МОН_2019_підрозділи.zip`. */
function named({ name }: NamedBytes, what: 'units' | 'joined' | 'journal', extension: string): string {
  return `${name.replace(/\.xlsx$/i, '')}_${textsFor('uk').t(`pane.file.${what}`)}.${extension}`;
}
