import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { PlanView, Run, TemplatesMade } from '../../ports';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Row, Stack } from '../parts/Stack';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({
  list: { columns: '300px', columnGap: tokens.spacingHorizontalXXL, margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
});

/** One workbook per body, all in one .zip. */
export default function TemplatesStep({ plan, made, dispatch }: { readonly plan: PlanView; readonly made: TemplatesMade | undefined; readonly dispatch: (action: Action) => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const save = useSave();
  const run = useRef<Run<TemplatesMade>>(undefined);
  const [at, setAt] = useState({ done: 0, total: plan.bodies.length });
  const make = (): void => task.run(async () => {
    run.current = desk.makeTemplates((done, total) => setAt({ done, total }));
    const outcome = await run.current.done;
    if (outcome.kind === 'cancelled') return { key: 'pane.cancelled', params: {} };
    dispatch({ do: 'made', made: outcome });
    return save(outcome.zip);
  });
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>{t('templates.title')}</Title3>
        <Text as="p" block>{t('templates.lead', { count: plan.bodies.length })}</Text>
      </Stack>
      <Row>
        <Button appearance={made === undefined ? 'primary' : 'secondary'} disabledFocusable={task.busy} onClick={make}>{t('templates.make')}</Button>
        {made === undefined ? null : <Button disabledFocusable={task.busy} onClick={() => task.run(() => save(made.zip))}>{t('templates.again')}</Button>}
        {made === undefined ? null : <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'returns' })}>{t('templates.next')}</Button>}
      </Row>
      {task.busy ? <Progress words={t('templates.progress', at)} done={at.done} total={at.total} onCancel={() => run.current?.cancel()} /> : <Notice task={task} busy="" />}
      {made === undefined ? null : <Text as="p" block>{t('templates.made', { count: made.count, name: made.zip.name })}</Text>}
      <details className={styles.fold}>
        <summary>{t('templates.who')}</summary>
        <ul className={styles.list}>{plan.bodies.map((body) => <li key={body.id}>{body.name} ({t('templates.rows', { count: body.duties })})</li>)}</ul>
      </details>
    </Stack>
  );
}
