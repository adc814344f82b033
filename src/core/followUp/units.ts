import { joinFinding, type JoinFinding } from './joinFinding';
import { fromStampPlan } from '../template/unitTemplate';
import type { Body, Registry } from '../bodies/types';
import type { Duty, DutyExpansion, DutyOptions, Round } from '../duties/types';
import { given } from '../given';
import { groupBy } from '../groups';
import type { ReadFile } from '../merge/types';
import { rollUp } from '../summary/rollUp';
import type { DutyCell } from '../summary/types';
import type { Consolidation, MergedIndicator } from '../merge/types';
import { dutyCells } from '../summary/dutyCells';
import { DATE_FIELDS, FIELDS, TEXT_FIELDS, type InputField } from '../template/fields';
import type { Stamp, StampedUnit } from '../template/stamp';
import type { StampSheet } from '../template/stampSheet';
import { isOfficerStatus, type OfficerStatus } from '../template/statuses';
import { foldKey } from '../text/clean';
import type { Plan } from '../plan/types';

/** A collection whose bodies are the units of one body. */
export interface UnitCollection {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly round: Round;
  readonly expansion: DutyExpansion;
  readonly options: DutyOptions;
}

/** Collecting inside a body: its units answer as bodies do to the ministry, by the same law of rows. */
export function unitCollection(stamp: Stamp, sheet: StampSheet, units: readonly StampedUnit[]): UnitCollection {
  const plan = fromStampPlan(stamp, sheet);
  const duties = units.flatMap((unit) =>
    sheet.duties
      .filter(({ key }) => unit.rows.includes(key))
      .map(({ key, measureId, periodId }): Duty => ({
        key,
        measureId,
        periodId,
        bodyId: unit.id,
        obligation: 'obliged',
        role: 'executor',
        executor: unit.name,
      })),
  );
  const registry: Registry = {
    date: stamp.registryDate,
    bodies: units.map(({ id, name, email }): Body => ({
      id,
      name,
      abbreviations: [],
      cls: '',
      central: false,
      verified: true,
      ...given({ contact: email === undefined ? undefined : { email } }),
    })),
    successions: [],
  };
  return {
    plan,
    registry,
    round: stamp.round,
    expansion: { on: stamp.round.asOf, duties, unassigned: [], diagnostics: [] },
    options: {},
  };
}

/** The file of a unit as that of a body of the collection. */
export function asUnitsReturn(read: ReadFile): ReadFile {
  if (read.kind !== 'return') return read;
  const { returned } = read.checked;
  const { unit, unitName, units: _, parent: __, ...rest } = returned.stamp;
  if (unit === undefined) return read;
  const stamp: Stamp = { ...rest, body: { id: unit, name: unitName ?? unit } };
  return { ...read, checked: { ...read.checked, returned: { ...returned, stamp } } };
}

/** A row of the body's template as its units answer it. */
export interface JoinedRow {
  readonly key: string;
  /** A proposal: a person decides. Absent where the units' answers give none. */
  readonly status?: OfficerStatus;
  readonly texts: Readonly<Partial<Record<InputField, string>>>;
  readonly units: readonly UnitAnswer[];
  /** Units that owe it. */
  readonly missing: readonly string[];
  readonly findings: readonly JoinFinding[];
}

export interface UnitAnswer {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly status?: OfficerStatus;
}

export interface JoinedIndicator {
  readonly key: string;
  readonly value?: number;
  readonly note?: string;
}

export interface Joined {
  readonly rows: readonly JoinedRow[];
  readonly indicators: readonly JoinedIndicator[];
}

/**
 * The answers of the units in the rows of their body: texts under the names of the units, the status as the roll-up
 * proposes it, figures of equal units of measure added up; what contradicts each other is reported.
 */
export function joinUnits(consolidation: Consolidation): Joined {
  const names = new Map(consolidation.registry.bodies.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const byRow = groupBy(dutyCells(consolidation), ({ key }) => key);
  const rows = [...byRow].map(([key, cells]) => joinedRow(key, cells, nameOf));
  const joined = [...byRow.values()].map((cells) => joinedIndicators(cells, nameOf));
  return {
    rows: rows.map((row, i) => ({ ...row, findings: [...row.findings, ...(joined[i]?.findings ?? [])] })),
    indicators: joined.flatMap(({ indicators }) => indicators),
  };
}

function joinedRow(key: string, cells: readonly DutyCell[], nameOf: (id: string) => string): JoinedRow {
  const answered = cells.filter(({ state }) => state === 'answered');
  const statuses = new Set(answered.flatMap(({ record }) => record?.answer.status ?? []));
  const status = proposal(cells, statuses);
  const named = answered.map(({ bodyId }) => nameOf(bodyId)).join(', ');
  const findings: JoinFinding[] = [];
  if (answered.length > 1) findings.push(joinFinding('several-units', key, { names: named }));
  if (statuses.size > 1)
    findings.push(
      joinFinding('statuses-differ', key, {
        answers: answered
          .flatMap(({ bodyId, record }) =>
            record?.answer.status === undefined ? [] : [`${nameOf(bodyId)}|${record.answer.status}`],
          )
          .join('\n'),
      }),
    );
  if (answered.length > 0 && status === undefined) findings.push(joinFinding('no-proposal', key));
  return {
    key,
    texts: { ...textsOf(answered, nameOf), ...daysOf(answered, status) },
    missing: cells.filter(({ state }) => state !== 'answered' && state !== 'declared').map(({ bodyId }) => bodyId),
    units: answered.flatMap(({ bodyId, record }) =>
      record === undefined
        ? []
        : [
            {
              unit: bodyId,
              file: record.provenance.file,
              sheet: record.provenance.sheet,
              row: record.provenance.row,
              ...given({ status: record.answer.status }),
            },
          ],
    ),
    findings,
    ...given({ status }),
  };
}

function proposal(cells: readonly DutyCell[], statuses: ReadonlySet<OfficerStatus>): OfficerStatus | undefined {
  const [only] = statuses;
  if (statuses.size === 1 && only === 'notOurs') return only;
  // A term that is over is judged by the body's own check: units that still work on it say so.
  const { proposed } = rollUp(cells, false);
  // A body may report only what an officer may choose; that a measure is not theirs no roll-up can know.
  return isOfficerStatus(proposed) && proposed !== 'notOurs' ? proposed : undefined;
}

function textsOf(
  answered: readonly DutyCell[],
  nameOf: (id: string) => string,
): Readonly<Partial<Record<InputField, string>>> {
  return Object.fromEntries(
    TEXT_FIELDS.flatMap((field) => {
      const said = groupBy(
        answered.filter(({ record }) => (record?.verbatim[field] ?? '') !== ''),
        ({ record }) => record?.verbatim[field] ?? '',
      );
      const parts = [...said].map(
        ([text, cells]) => `${cells.map(({ bodyId }) => nameOf(bodyId)).join(', ')}: ${text}`,
      );
      return parts.length === 0 ? [] : [[field, parts.join('\n')]];
    }),
  );
}

/** The body is done on the day on which its last unit is; it asks for the latest of the new terms. */
function daysOf(
  answered: readonly DutyCell[],
  status: OfficerStatus | undefined,
): Readonly<Partial<Record<InputField, string>>> {
  return Object.fromEntries(
    DATE_FIELDS.flatMap((field) => {
      const latest = answered
        .flatMap(({ record }) => record?.answer[field] ?? [])
        .sort()
        .at(-1);
      const isOpen = FIELDS[field].days === 'done' && status !== 'done';
      return latest === undefined || isOpen ? [] : [[field, latest]];
    }),
  );
}

function joinedIndicators(
  cells: readonly DutyCell[],
  nameOf: (id: string) => string,
): { readonly indicators: readonly JoinedIndicator[]; readonly findings: readonly JoinFinding[] } {
  const reported = cells.flatMap(({ state, record, bodyId }) =>
    state === 'answered' ? (record?.indicators ?? []).map((one) => ({ ...one, bodyId })) : [],
  );
  const findings: JoinFinding[] = [];
  const indicators = [...groupBy(reported, ({ key }) => key)].map(([key, same]): JoinedIndicator => {
    const valued = same.filter(({ value }) => value !== undefined);
    const differ = new Set(valued.map(({ unit }) => foldKey(unit ?? ''))).size > 1;
    if (differ)
      findings.push(
        joinFinding('units-differ', key, {
          values: valued.map((one) => `${nameOf(one.bodyId)}: ${one.value ?? ''} ${one.unit ?? ''}`).join('; '),
        }),
      );
    const notes = same.flatMap(({ note, bodyId }) => (note === undefined ? [] : [`${nameOf(bodyId)}: ${note}`]));
    return {
      key,
      ...given({
        value: differ || valued.length === 0 ? undefined : sumOf(valued),
        note: notes.length === 0 ? undefined : notes.join('\n'),
      }),
    };
  });
  return { indicators, findings };
}

/** Decimal fractions add up as people write them: 0.1 + 0.2 is 0.3. */
function sumOf(valued: readonly MergedIndicator[]): number {
  return Number(valued.reduce((sum, { value = 0 }) => sum + value, 0).toFixed(6));
}
