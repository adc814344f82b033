import { Checkbox, Text } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

/** Which further columns of the plan («Джерела фінансування») the summary carries; the workbook keeps the choice. */
export function PlanColumns({
  merged: { planColumns = [], closed },
  dispatch,
}: {
  readonly merged: Pick<MergedView, 'planColumns' | 'closed'>;
  readonly dispatch: (action: Action) => void;
}): ReactElement | null {
  const t = useWords();
  const id = useId();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  // What was clicked while an earlier click is still at work.
  const [asked, setAsked] = useState<readonly string[]>();
  const chosen = asked ?? planColumns.flatMap((one) => (one.carried ? [one.name] : []));
  const carry = (names: readonly string[]): void => {
    setAsked(names);
    task.run(async () => {
      const outcome = await desk.carryColumns(names);
      setAsked((now) => (now === names ? undefined : now));
      if (outcome.kind === 'refused') return outcome;
      dispatch({ do: 'merged', merged: outcome });
      return undefined;
    });
  };
  if (planColumns.length === 0) return null;
  return (
    <Fold summary={t('columns.title', { chosen: chosen.length, count: planColumns.length })}>
      {() => (
        <Stack tight>
          <div role="group" aria-labelledby={id}>
            <Text id={id} block>
              {t('columns.lead')}
            </Text>
            <Row>
              {planColumns.map(({ name, title }) => (
                <Checkbox
                  key={name}
                  label={title}
                  checked={chosen.includes(name)}
                  disabled={closed !== undefined}
                  onChange={(_, { checked }) =>
                    carry(checked === true ? [...chosen, name] : chosen.filter((one) => one !== name))
                  }
                />
              ))}
            </Row>
          </div>
          <Notice task={task} busy={t('busy.summary')} />
        </Stack>
      )}
    </Fold>
  );
}
