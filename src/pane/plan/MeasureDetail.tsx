import { message } from '../parts/message';
import { Button, Field, Input, makeStyles, Subtitle2, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { periodWords } from '../../core/template/words/periodWords';
import { codedWords } from '../../core/texts';
import type { Issue } from '../../core/issues/issue';
import type { CorrectedField, MeasureView, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { IssueLine } from '../parts/IssueLine';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import type { OutlineRow } from './outlineRows';

const useStyles = makeStyles({
  source: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** A measure as it was read, the line that it was read from, its remarks, and the way to correct it. */
export function MeasureDetail({
  row,
  plan,
  isCorrected = false,
  dispatch,
}: {
  readonly row: OutlineRow;
  readonly plan: PlanView;
  /** A person came to correct it: its fields stand open. */
  readonly isCorrected?: boolean;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { measure } = row;
  if (measure === undefined)
    return (
      <Subtitle2 as="h3" block>
        {row.no} {row.title}
      </Subtitle2>
    );
  const remarks = plan.diagnostics.filter(
    ({ line, params }) => line === measure.line || params['measure'] === measure.id,
  );
  return (
    <Stack tight>
      <Subtitle2 as="h3" block>
        {measure.id}
      </Subtitle2>
      <Reading measure={measure} />
      {remarks.map((remark, at) => (
        <Text key={at} block>
          {codedWords(texts, 'plan.diagnostic', remark)}
        </Text>
      ))}
      <Text block size={200}>
        {t('plan.source', { line: measure.line })}:
      </Text>
      <Text block size={200} className={styles.source}>
        {measure.source === '' ? '—' : measure.source}
      </Text>
      <Fold summary={t('plan.correct')} open={isCorrected}>
        {() => <Correct measure={measure} dispatch={dispatch} />}
      </Fold>
    </Stack>
  );
}

function Reading({ measure }: { readonly measure: MeasureView }): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const { excluded, text, deadline, periods, executors } = measure;
  if (excluded !== undefined)
    return (
      <Text block italic>
        {t('plan.excluded', { act: excluded.act, date: excluded.date === undefined ? '' : dotted(excluded.date) })}
      </Text>
    );
  const understood = periods === '' ? [] : periods.split(', ').map((id) => periodWords(id, texts));
  const names = executors.map(({ name, consent }) => (consent ? `${name} (${t('plan.consent')})` : name));
  return (
    <>
      <Text block>{text}</Text>
      <Text block>
        {t('plan.deadline')}: {deadline === '' ? '—' : deadline}
      </Text>
      <Text block>
        {t('plan.understood')}: {understood.join(', ') || '—'}
      </Text>
      <Text block>
        {t('plan.executors')}: {names.join('; ') || '—'}
      </Text>
    </>
  );
}

/** What was read, to be typed as it should be; understood at once by the rules of the sheet «План». */
function Correct({
  measure,
  dispatch,
}: {
  readonly measure: MeasureView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const { task, typed, issues, isChanged, set, apply } = useCorrection(measure, dispatch);
  return (
    <Stack tight>
      {FIELDS.map((field) => (
        <Field key={field} label={t(`plan.correct.${field}`)}>
          {field === 'measure' || field === 'executors' ? (
            <Textarea
              rows={3}
              resize="vertical"
              value={typed[field]}
              onChange={(_, { value }) => set({ [field]: value })}
            />
          ) : (
            <Input value={typed[field]} onChange={(_, { value }) => set({ [field]: value })} />
          )}
        </Field>
      ))}
      <div>
        <Button disabledFocusable={task.busy || !isChanged} onClick={apply}>
          {t('plan.correct.apply')}
        </Button>
      </div>
      <Notice task={task} busy={t('busy.plan')} />
      {issues.map((issue, at) => (
        <IssueLine key={at} issue={issue} />
      ))}
    </Stack>
  );
}

type Typed = Readonly<Record<CorrectedField, string>>;

/** The fields while they are typed; each one that was changed becomes a correction. */
function useCorrection(measure: MeasureView, dispatch: (action: Action) => void) {
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const read: Typed = {
    no: measure.id,
    measure: measure.text,
    deadline: measure.deadline,
    periods: measure.periods,
    executors: measure.executorsText,
  };
  const [typed, setTyped] = useState(read);
  const changed = FIELDS.filter((field) => typed[field] !== read[field]);
  const apply = (): void =>
    task.run(async () => {
      for (const field of changed) {
        const [value, before] = [typed[field].trim(), read[field]];
        const outcome = await desk.correctPlan({ measureId: measure.id, field, value, before });
        if ('kind' in outcome) {
          setIssues(outcome.issues);
          return message('pane.plan.correct.failed');
        }
        dispatch({ do: 'replan', plan: outcome });
      }
      return message('pane.done.corrected', { measure: measure.id });
    });
  const set = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  return { task, typed, issues, isChanged: changed.length > 0, set, apply };
}

/** The number last: what is corrected before it stands under the number that was read. */
const FIELDS: readonly CorrectedField[] = ['measure', 'deadline', 'periods', 'executors', 'no'];
