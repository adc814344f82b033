import type { BodyIndex } from '../../bodies/bodyIndex';
import { given } from '../../given';
import { remark, type Diagnostic, type Remark } from '../../issues/issue';
import { clean } from '../../text/clean';
import type { DeadlineContext } from '../deadline/context';
import { parseDeadline } from '../deadline/parseDeadline';
import { measureTextHash } from '../edition';
import type { Home } from '../executors/home';
import { parseExecutors } from '../executors/parseExecutors';
import type { Deadline, Executor, Measure, Task, Term } from '../types';
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
  const deadlines: Column<Deadline> = {};
  const executors: Column<readonly Executor[]> = {};
  const diagnostics: Diagnostic[] = [];
  let dittoCells = 0;
  const measureOf = (draft: DraftMeasure): Measure => {
    const report = (found: readonly Remark[]): void => {
      for (const one of found.map((d) => ({ ...d, line: draft.line, params: { ...d.params, measure: draft.id } })))
        diagnostics.push(one);
    };
    if (draft.exclusion !== undefined) {
      deadlines.afterExcluded = executors.afterExcluded = draft.id;
      return {
        ...bare(draft),
        deadline: { text: clean(draft.deadline), kind: 'none', periods: [] },
        executors: [],
        exclusion: draft.exclusion,
      };
    }
    const added = afterDitto(draft.executors);
    dittoCells +=
      Number(isDitto(draft.deadline)) +
      Number(isDitto(draft.executors) || added !== undefined) +
      (draft.moreDittos ?? 0);
    const deadline = cellOf(draft.deadline, draft.deadlineAbove, draft.id, 'deadline', deadlines, report, {
      read: (text) => parseDeadline(text, context),
      result: ({ deadline: value, diagnostics: found }) => ({
        value,
        found: text(value) === '' ? [remark('deadline-missing', 'warning', {})] : found,
      }),
      none: { text: clean(draft.deadline), kind: 'none', periods: [] },
    });
    const above = cellOf(
      added === undefined ? draft.executors : DITTO,
      draft.executorsAbove,
      draft.id,
      'executors',
      executors,
      report,
      {
        read: (written) => parseExecutors(withConsent(written, consentMarks), { bodies, terms, home }),
        result: ({ executors: value, diagnostics: found }) => ({ value, found }),
        none: [],
      },
    );
    const who =
      added === undefined
        ? above
        : joined(above, parseExecutors(withConsent(added, consentMarks), { bodies, terms, home }), report);
    if (added !== undefined) executors.last = { id: draft.id, value: who.value };
    const { dittoFrom: _, ...own } = deadline.value;
    const condition = conditionIn(draft.text);
    return {
      ...bare(draft),
      deadline: deadline.from === undefined ? own : { ...own, dittoFrom: deadline.from },
      executors: who.value,
      ...(who.from !== undefined && { executorsDittoFrom: who.from }),
      ...(condition !== undefined && { condition }),
    };
  };
  const tasks = drafts.map((draft): Task => {
    const condition = conditionIn(draft.title);
    return {
      no: draft.no,
      title: draft.title,
      form: draft.form,
      measures: draft.measures.map(measureOf),
      ...given({ condition, goal: draft.goal, path: draft.path }),
    };
  });
  return { tasks, dittoCells, diagnostics };
}

/** A plain ditto mark. */
const DITTO = '-"-';

/** Those above, then those added; who is there already is not named again. */
function joined(
  above: { value: readonly Executor[]; from?: string },
  { executors, diagnostics }: ReturnType<typeof parseExecutors>,
  report: (found: readonly Remark[]) => void,
): typeof above {
  report(diagnostics);
  const there = new Set(above.value.map((executor) => executor.name));
  return { ...above, value: [...above.value, ...executors.filter((executor) => !there.has(executor.name))] };
}

function text(deadline: Deadline): string {
  return deadline.text.replace(/^[-–—]$/, '-');
}

interface Reader<T, P> {
  readonly read: (text: string) => P;
  readonly result: (parsed: P) => { readonly value: T; readonly found: readonly Remark[] };
  readonly none: T;
}

/** One cell: a ditto, a cell merged with the one above, or words of its own. `from` is set for a ditto only. */
function cellOf<T, P>(
  written: string,
  above: boolean,
  id: string,
  name: 'deadline' | 'executors',
  column: Column<T>,
  report: (found: readonly Remark[]) => void,
  reader: Reader<T, P>,
): { value: T; from?: string } {
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
  const { value, found } = reader.result(reader.read(written));
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
