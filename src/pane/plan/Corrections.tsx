import { message } from '../parts/message';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlanCorrection, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { Row } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** What was corrected in the reading; each can be taken back. */
export function Corrections({
  plan,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const { corrections } = plan;
  if (corrections.length === 0) return null;
  const undo = (correction: PlanCorrection): void =>
    task.run(async () => {
      dispatch({ do: 'replan', plan: await desk.undoCorrection(correction) });
      return message('pane.done.uncorrected', { measure: correction.measureId });
    });
  return (
    <Fold summary={t('plan.corrections', { count: corrections.length })} open>
      {() => (
        <>
          <ul className={styles.list}>
            {corrections.map((correction) => {
              const { measureId, field, before, value } = correction;
              const words = t('plan.correct.one', {
                measure: measureId,
                field: t(`plan.correct.${field}`),
                before,
                after: value,
              });
              return (
                <li key={`${measureId} ${field}`}>
                  <Row>
                    <Text>{words}</Text>
                    <Button
                      size="small"
                      disabledFocusable={task.busy}
                      aria-label={`${t('plan.correct.undo')}: ${words}`}
                      onClick={() => undo(correction)}
                    >
                      {t('plan.correct.undo')}
                    </Button>
                  </Row>
                </li>
              );
            })}
          </ul>
          <Notice task={task} busy={t('busy.plan')} />
        </>
      )}
    </Fold>
  );
}
