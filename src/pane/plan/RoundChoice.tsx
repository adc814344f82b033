import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { PlanView, RoundView } from '../../ports';
import { useWords } from '../services';

const OTHER = 'other';

/** The rounds of the plan's own clause, or another day: which collection of reports this is. */
export function RoundChoice({
  plan,
  round,
  onRound,
}: {
  readonly plan: PlanView;
  /** Undefined for the final one. */
  readonly round: string | undefined;
  readonly onRound: (round: string | undefined) => void;
}): ReactElement {
  const t = useWords();
  const isKnown = round === undefined || plan.rounds.some(({ id }) => id === round);
  const [asks, setAsks] = useState(!isKnown);
  const final = plan.rounds.at(-1);
  const words = (one: RoundView): string =>
    t(one === final ? 'choice.round.final' : 'choice.round.interim', { asOf: dotted(one.asOf), due: dotted(one.due) });
  return (
    <>
      <Field label={t('choice.round')} hint={t('choice.round.hint')}>
        <Select
          value={asks ? OTHER : (round ?? '')}
          onChange={(_, { value }) => {
            setAsks(value === OTHER);
            onRound(value === OTHER || value === '' ? undefined : value);
          }}
        >
          {plan.rounds.map((one) => (
            <option key={one.id} value={one === final ? '' : one.id}>
              {words(one)}
            </option>
          ))}
          <option value={OTHER}>{t('choice.round.other')}</option>
        </Select>
      </Field>
      {asks ? (
        <Field label={t('choice.round.date')}>
          <Input
            type="date"
            value={round ?? ''}
            onChange={(_, { value }) => onRound(value === '' ? undefined : value)}
          />
        </Field>
      ) : null}
    </>
  );
}
