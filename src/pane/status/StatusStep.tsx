import { Field, makeStyles, Select, Text, Title3, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CivilDate } from '../../core/calendar/civilDate';
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
  const [round, choose] = useState<string>();
  const matrix = useAsked(() => desk.matrix(round), [desk, merged, plan, round]);
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
        <Parts matrix={matrix} round={round} onRound={choose} plan={plan} merged={merged} dispatch={dispatch} />
      )}
    </Stack>
  );
}

function Parts({
  matrix,
  round,
  onRound,
  plan,
  merged,
  dispatch,
}: {
  readonly matrix: MatrixView;
  /** Another round that is looked at; the present one unless given. */
  readonly round: string | undefined;
  readonly onRound: (round: string | undefined) => void;
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [called, call] = useState<Cell>();
  return (
    <>
      <FollowUp picked={picked} dispatch={dispatch} />
      {matrix.otherRounds === undefined ? null : (
        <Rounds present={plan.round.asOf} others={matrix.otherRounds} chosen={round} onChoose={onRound} />
      )}
      <Answered matrix={matrix} round={round} picked={picked} called={called} onPick={setPicked} />
      <Due plan={plan} merged={merged} dispatch={dispatch} onCell={call} />
    </>
  );
}

/** The rounds whose reports are in this consolidation: one is looked at; letters are of the present one. */
function Rounds({
  present,
  others,
  chosen,
  onChoose,
}: {
  readonly present: CivilDate;
  readonly others: NonNullable<MatrixView['otherRounds']>;
  readonly chosen: string | undefined;
  readonly onChoose: (round: string | undefined) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Field label={t('status.round')} hint={t('status.round.hint')}>
      <Select value={chosen ?? ''} onChange={(_, { value }) => onChoose(value === '' ? undefined : value)}>
        <option value="">{t('status.round.present', { asOf: dotted(present) })}</option>
        {others.map(({ id, asOf }) => (
          <option key={id} value={id}>
            {t('status.round.other', { asOf: dotted(asOf) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
