import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { periodWords } from '../../core/template/words/periodWords';
import type { DutyLine, LetterAnswer, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { useServices, useWords } from '../services';
import { excerpt } from '../../core/text/excerpt';

const useStyles = makeStyles({
  field: {
    maxWidth: '520px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});
const SHOWN = 90;

type Draft = { readonly [K in Exclude<keyof LetterAnswer, 'status' | 'proposal' | 'newDue' | 'evidence'>]: string } & {
  readonly status: LetterAnswer['status'] | '';
};
const EMPTY: Draft = {
  body: '',
  key: '',
  letterNo: '',
  letterDate: '',
  status: '',
  narrative: '',
  doneOn: '',
  reason: '',
};

/** An answer that a body gave by letter, typed in by the ministry. */
export function LetterEntry({
  plan,
  busy,
  dutiesOf,
  onEnter,
}: {
  readonly plan: PlanView;
  readonly busy: boolean;
  readonly dutiesOf: (bodyId: string) => Promise<readonly DutyLine[]>;
  /** Resolves to whether it was taken. */
  readonly onEnter: (answer: LetterAnswer) => Promise<boolean>;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const [draft, setDraft] = useState(EMPTY);
  const [duties, setDuties] = useState<readonly DutyLine[]>([]);
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const choose = (body: string): void => {
    set({ body, key: '' });
    setDuties([]);
    if (body !== '') void dutiesOf(body).then(setDuties);
  };
  const { status } = draft;
  const complete = status !== '' && draft.key !== '' && draft.letterNo.trim() !== '' && draft.letterDate !== '';
  const enter = async (): Promise<void> => {
    if (status === '' || !(await onEnter(answerOf(draft, status)))) return;
    // Letters mostly answer several rows: body and letter stay.
    set({ key: '', status: '', narrative: '', doneOn: '', reason: '' });
    setDuties(await dutiesOf(draft.body));
  };
  const label = ({ measureId, periodId, text, answered }: DutyLine): string =>
    `${answered ? '✓ ' : ''}${measureId} (${periodWords(periodId, texts)}) ${excerpt(text, SHOWN)}`;
  return (
    <Fold summary={t('letter.title')}>
      {() => (
        <Stack>
          <Field className={styles.field} label={t('letter.body')} required>
            <Select value={draft.body} onChange={(_, { value }) => choose(value)}>
              <option value="">{t('letter.choose')}</option>
              {plan.bodies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field className={styles.field} label={t('letter.row')} hint={t('letter.row.hint')} required>
            <Select value={draft.key} onChange={(_, { value }) => set({ key: value })}>
              <option value="">{t('letter.choose')}</option>
              {duties.map((duty) => (
                <option key={duty.key} value={duty.key}>
                  {label(duty)}
                </option>
              ))}
            </Select>
          </Field>
          <Field className={styles.field} label={t(':template.field.status')} required>
            <Select
              value={status}
              onChange={(_, { value }) => set({ status: OFFICER_STATUSES.find((one) => one === value) ?? '' })}
            >
              <option value="">{t('letter.choose')}</option>
              {OFFICER_STATUSES.map((one) => (
                <option key={one} value={one}>
                  {t(`:status.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field className={styles.field} label={t(':template.field.narrative')}>
            <Textarea
              rows={4}
              resize="vertical"
              value={draft.narrative}
              onChange={(_, { value }) => set({ narrative: value })}
            />
          </Field>
          <Field className={styles.field} label={t(':template.field.doneOn')}>
            <Input type="date" value={draft.doneOn} onChange={(_, { value }) => set({ doneOn: value })} />
          </Field>
          <Field className={styles.field} label={t(':template.field.reason')}>
            <Textarea
              rows={2}
              resize="vertical"
              value={draft.reason}
              onChange={(_, { value }) => set({ reason: value })}
            />
          </Field>
          <Field className={styles.field} label={t('letter.no')} required>
            <Input value={draft.letterNo} onChange={(_, { value }) => set({ letterNo: value })} />
          </Field>
          <Field className={styles.field} label={t('letter.date')} required>
            <Input type="date" value={draft.letterDate} onChange={(_, { value }) => set({ letterDate: value })} />
          </Field>
          <div>
            <Button disabledFocusable={busy || !complete} onClick={() => void enter()}>
              {t('letter.enter')}
            </Button>
          </div>
        </Stack>
      )}
    </Fold>
  );
}

function answerOf(
  { body, key, letterNo, letterDate, narrative, doneOn, reason }: Draft,
  status: LetterAnswer['status'],
): LetterAnswer {
  const said = Object.fromEntries(
    Object.entries({ narrative: narrative.trim(), doneOn, reason: reason.trim() }).filter(([, text]) => text !== ''),
  );
  return { body, key, letterNo: letterNo.trim(), letterDate, status, ...said };
}
