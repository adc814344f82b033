import type { BodyIndex } from '../../bodies/bodyIndex';
import { given } from '../../given';
import { remark, type Diagnostic, type Remark } from '../../issues/issue';
import { clean } from '../../text/clean';
import type { DeadlineContext } from '../deadline/context';
import { parseDeadline } from '../deadline/parseDeadline';
import { measureTextHash } from '../edition';
import type { Home } from '../executors/home';
import { parseExecutors } from '../executors/parseExecutors';
import type { Deadline, Exclusion, Executor, Measure, Task, Term } from '../types';
import { conditionIn } from '../marks/conditions';
import { afterDitto, isDitto } from '../marks/dittoMark';
import type { DraftMeasure, DraftTask } from './draft';
import { withConsent } from '../marks/footnotes';

export interface Resolved {
  readonly tasks: readonly Task[];
  readonly dittoCells: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Column<T> {
  /** The resolved value of the nearest row above that is in force. */
  last?: { readonly id: string; readonly value: T };
  /** Was the row right above excluded? Then a ditto may have meant it. */
  afterExcluded?: string;
}

/** What the cells are read with, and what was read so far. */
interface Resolving {
  readonly context: DeadlineContext;
  readonly deadlines: Column<Deadline>;
  readonly executors: Column<readonly Executor[]>;
  readonly diagnostics: Diagnostic[];
  dittoCells: number;
  readonly executorsIn: (cell: string) => ReturnType<typeof parseExecutors>;
}

/**
 * Reads the deadline and the executors of every measure. A ditto mark repeats the resolved cell of
 * the nearest row above that is in force, in its own column, through chains and across tasks; names
 * behind a mark join those above. `consentMarks` are the footnotes that say «за згодою».
 */
export function resolveMeasures(
  drafts: readonly DraftTask[],
  terms: readonly Term[],
  bodies: BodyIndex,
  context: DeadlineContext,
  { consentMarks, home }: { readonly consentMarks: ReadonlySet<string>; readonly home: Home },
): Resolved {
  const state: Resolving = {
    context,
    deadlines: {},
    executors: {},
    diagnostics: [],
    dittoCells: 0,
    executorsIn: (cell) => parseExecutors(withConsent(cell, consentMarks), { bodies, terms, home }),
  };
  const tasks = drafts.map((draft): Task => {
    const condition = conditionIn(draft.title);
    return {
      no: draft.no,
      title: draft.title,
      form: draft.form,
      measures: draft.measures.map((measure) =>
        measure.exclusion === undefined ? resolved(measure, state) : excluded(measure, measure.exclusion, state),
      ),
      ...given({ condition, goal: draft.goal, path: draft.path }),
    };
  });
  return { tasks, dittoCells: state.dittoCells, diagnostics: state.diagnostics };
}

function resolved(draft: DraftMeasure, state: Resolving): Measure {
  const deadline = deadlineIn(draft, state);
  const who = executorsIn(draft, state);
  state.dittoCells += Number(isDitto(draft.deadline)) + (draft.moreDittos ?? 0);
  const { dittoFrom: _, ...own } = deadline.value;
  return {
    ...bare(draft),
    deadline: deadline.from === undefined ? own : { ...own, dittoFrom: deadline.from },
    executors: who.value,
    ...given({ executorsDittoFrom: who.from, condition: conditionIn(draft.text) }),
  };
}

/** An excluded measure asks nothing of anybody, and nothing repeats it. */
function excluded(draft: DraftMeasure, exclusion: Exclusion, { deadlines, executors }: Resolving): Measure {
  deadlines.afterExcluded = executors.afterExcluded = draft.id;
  return { ...bare(draft), deadline: noDeadline(draft), executors: [], exclusion };
}

function noDeadline(draft: DraftMeasure): Deadline {
  return { text: clean(draft.deadline), kind: 'none', periods: [] };
}

function deadlineIn(draft: DraftMeasure, { context, deadlines, diagnostics }: Resolving): Repeatable<Deadline> {
  const report = reporter(draft, diagnostics);
  return cellOf(draft.deadline, draft.deadlineAbove, draft.id, 'deadline', deadlines, report, {
    read: (text) => {
      const { deadline: value, diagnostics: found } = parseDeadline(text, context);
      return { value, found: value.text === '' ? [remark('deadline-missing', 'warning', {})] : found };
    },
    none: noDeadline(draft),
  });
}

/** Names behind a ditto mark join those above; who is there already is not named again. */
function executorsIn(draft: DraftMeasure, state: Resolving): Repeatable<readonly Executor[]> {
  const { executors: column, executorsIn: read, diagnostics } = state;
  const added = afterDitto(draft.executors);
  state.dittoCells += Number(added !== undefined || isDitto(draft.executors));
  const report = reporter(draft, diagnostics);
  const written = added === undefined ? draft.executors : DITTO;
  const above = cellOf(written, draft.executorsAbove, draft.id, 'executors', column, report, {
    read: (cell) => {
      const { executors: value, diagnostics: found } = read(cell);
      return { value, found };
    },
    none: [],
  });
  if (added === undefined) return above;
  const { executors: more, diagnostics: found } = read(added);
  report(found);
  const there = new Set(above.value.map((executor) => executor.name));
  const value = [...above.value, ...more.filter((executor) => !there.has(executor.name))];
  column.last = { id: draft.id, value };
  return { ...above, value };
}

/** Adds what is found in a measure's cells, with its line and number. */
function reporter({ line, id }: DraftMeasure, diagnostics: Diagnostic[]): Report {
  return (found) => {
    for (const one of found) diagnostics.push({ ...one, line, params: { ...one.params, measure: id } });
  };
}

/** A plain ditto mark. */
const DITTO = '-"-';

type Report = (found: readonly Remark[]) => void;

/** What a cell comes to; `from` is the measure that a ditto mark repeats. */
interface Repeatable<T> {
  readonly value: T;
  readonly from?: string;
}

interface Reader<T> {
  readonly read: (text: string) => { readonly value: T; readonly found: readonly Remark[] };
  readonly none: T;
}

/** One cell: a ditto, a cell merged with the one above, or words of its own. */
function cellOf<T>(
  written: string,
  above: boolean,
  id: string,
  name: 'deadline' | 'executors',
  column: Column<T>,
  report: Report,
  reader: Reader<T>,
): Repeatable<T> {
  const repeats = isDitto(written);
  const excluded = column.afterExcluded;
  delete column.afterExcluded;
  if (repeats || (above && written === '')) {
    if (column.last === undefined) {
      report([remark(`${name}-ditto-without-antecedent`, 'error', { text: written })]);
      return { value: reader.none };
    }
    if (repeats && excluded !== undefined)
      report([remark(`${name}-ditto-after-excluded`, 'warning', { excluded, from: column.last.id })]);
    const { id: from, value } = column.last;
    column.last = { id, value };
    return repeats ? { value, from } : { value };
  }
  const { value, found } = reader.read(written);
  report(found);
  column.last = { id, value };
  return { value };
}

function bare(draft: DraftMeasure): Pick<Measure, 'id' | 'text' | 'textHash' | 'indicators' | 'columns' | 'source'> {
  return {
    id: draft.id,
    text: draft.text,
    textHash: measureTextHash(draft.text),
    indicators: [],
    ...given({ columns: draft.columns }),
    source: { line: draft.line, cells: draft.cells, deadline: draft.deadline, executors: draft.executors },
  };
}
