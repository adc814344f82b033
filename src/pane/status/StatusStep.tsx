import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { MatrixView, MergedView, PlanView } from '../../ports';
import { Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';
import { Answered } from './Answered';
import { Due } from './Due';
import { FollowUp } from './FollowUp';
import type { Cell } from './useCells';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Who answered what: body × measure; from a cell to the answer; reminders and returns for revision. */
export default function StatusStep({
  plan,
  merged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const matrix = useAsked(() => desk.matrix(), [desk, merged, plan]);
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('status.title')}
        </Title3>
        <Text as="p" block className={styles.quiet}>
          {t('status.lead', { asOf: dotted(plan.round.asOf), due: dotted(plan.round.due) })}
        </Text>
      </Stack>
      {matrix === undefined ? (
        <Text role="status">{t('busy.opening')}</Text>
      ) : (
        <Parts matrix={matrix} plan={plan} merged={merged} dispatch={dispatch} />
      )}
    </Stack>
  );
}

function Parts({
  matrix,
  plan,
  merged,
  dispatch,
}: {
  readonly matrix: MatrixView;
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [called, call] = useState<Cell>();
  return (
    <>
      <FollowUp picked={picked} dispatch={dispatch} />
      <Answered matrix={matrix} picked={picked} called={called} onPick={setPicked} />
      <Due plan={plan} merged={merged} dispatch={dispatch} onCell={call} />
    </>
  );
}
