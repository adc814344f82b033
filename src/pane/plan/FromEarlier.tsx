import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { NamedMeasure, NextPlanView, PickedFile } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { message } from '../parts/message';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** Takes over what last year's round has taught: what fits the new plan, what changed, and what does not fit. */
export function FromEarlier({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [taken, setTaken] = useState<NextPlanView>();
  const take = (file: PickedFile | undefined): void => {
    if (file === undefined) return;
    task.run(async () => {
      const outcome = await desk.planFrom(file);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      setTaken(outcome);
      dispatch({ do: 'replan', plan: outcome.plan });
      return message('pane.done.next', { file: file.name });
    });
  };
  return (
    <Fold summary={t('next.title')}>
      {() => (
        <Stack tight>
          <Text as="p" block>
            {t('next.lead')}
          </Text>
          <FilePicker
            label={t('next.pick')}
            hint={t('next.pick.hint')}
            accept=".xlsx"
            primary={false}
            disabled={task.busy}
            onFiles={([file]) => take(file)}
          />
          <Notice task={task} busy={t('busy.plan')} />
          {taken === undefined ? null : <Taken taken={taken} />}
        </Stack>
      )}
    </Fold>
  );
}

function Taken({ taken: { carried, bodies, measures, left } }: { readonly taken: NextPlanView }): ReactElement {
  const t = useWords();
  const { added, dropped, changed, unchanged } = measures;
  const changes = bodies.map(({ name, what, now, act, date }) =>
    t(`:followUp.next-body.${what}`, {
      name,
      now: now.join('; '),
      basis: [act, date === undefined ? undefined : dotted(date)].filter((part) => part !== undefined).join(', '),
    }),
  );
  const notFitting = left.map(({ what, name, of = '' }) => t(`:followUp.next-left.${what}`, { name, of }));
  return (
    <>
      <Text block>{t(':followUp.next-carried', { ...carried })}</Text>
      <Lines lines={changes} />
      <Lines lines={notFitting} />
      <Text block>
        {t(':followUp.next-measures', { added: added.length, dropped: dropped.length, changed, unchanged })}
      </Text>
      <Measures title={t('next.added', { count: added.length })} measures={added} />
      <Measures title={t('next.dropped', { count: dropped.length })} measures={dropped} />
    </>
  );
}

function Measures({
  title,
  measures,
}: {
  readonly title: string;
  readonly measures: readonly NamedMeasure[];
}): ReactElement | null {
  if (measures.length === 0) return null;
  return <Fold summary={title}>{() => <Lines lines={measures.map(({ id, text }) => `${id} ${text}`)} />}</Fold>;
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} tabIndex={0}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
