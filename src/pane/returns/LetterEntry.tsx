import { Button, Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { excerpt } from '../../core/text/excerpt';
import { DATE_FIELDS, TEXT_FIELDS } from '../../core/template/fields';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { periodWords } from '../../core/template/words/periodWords';
import type { DutyLine, LetterAnswer, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { useServices, useWords } from '../services';
import { answersOf, EMPTY_LETTER, isComplete, type Answer, type Letter } from './letterAnswers';

const useStyles = makeStyles({
  letter: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  rows: { maxHeight: '520px', overflowY: 'auto', listStyle: 'none', margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
});
const SHOWN = 110;

/** Answers that a body gave by letter, typed in by the ministry: several rows of one letter at once, all fields. */
export function LetterEntry({
  plan,
  busy,
  dutiesOf,
  onEnter,
}: {
  readonly plan: PlanView;
  readonly busy: boolean;
  readonly dutiesOf: (bodyId: string) => Promise<readonly DutyLine[]>;
  /** Resolves to whether they were taken. */
  readonly onEnter: (answers: readonly LetterAnswer[]) => Promise<boolean>;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [letter, setLetter] = useState<Letter>(EMPTY_LETTER);
  const [duties, setDuties] = useState<readonly DutyLine[]>([]);
  const set = (part: Partial<Letter>): void => setLetter((before) => ({ ...before, ...part }));
  const choose = (body: string): void => {
    set({ body, answers: {} });
    setDuties([]);
    if (body !== '') void dutiesOf(body).then(setDuties);
  };
  const enter = async (): Promise<void> => {
    if (!(await onEnter(answersOf(letter)))) return;
    set({ answers: {} });
    setDuties(await dutiesOf(letter.body));
  };
  return (
    <Fold summary={t('letter.title')}>
      {() => (
        <Stack>
          <div className={styles.letter}>
            <Field label={t('letter.body')} required>
              <Select value={letter.body} onChange={(_, { value }) => choose(value)}>
                <option value="">{t('letter.choose')}</option>
                {plan.bodies.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('letter.no')} required>
              <Input value={letter.letterNo} onChange={(_, { value }) => set({ letterNo: value })} />
            </Field>
            <Field label={t('letter.date')} required>
              <Input type="date" value={letter.letterDate} onChange={(_, { value }) => set({ letterDate: value })} />
            </Field>
          </div>
          {duties.length === 0 ? null : (
            <>
              <Text size={200}>{t('letter.row.hint')}</Text>
              <ul className={styles.rows} aria-label={t('letter.row')} tabIndex={0}>
                {duties.map((duty) => (
                  <li key={duty.key} className={styles.row}>
                    <AnswerRow
                      duty={duty}
                      answer={letter.answers[duty.key]}
                      onAnswer={(answer) =>
                        setLetter((before) => {
                          const { [duty.key]: _, ...others } = before.answers;
                          return {
                            ...before,
                            answers: answer === undefined ? others : { ...others, [duty.key]: answer },
                          };
                        })
                      }
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
          <div>
            <Button disabledFocusable={busy || !isComplete(letter)} onClick={() => void enter()}>
              {t('letter.enter')}
            </Button>
          </div>
        </Stack>
      )}
    </Fold>
  );
}

/** One row of the body's template; its fields appear when it is answered in the letter. */
function AnswerRow({
  duty: { key, measureId, periodId, text, answered },
  answer,
  onAnswer,
}: {
  readonly duty: DutyLine;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const set = (part: Partial<Answer>): void => onAnswer({ ...(answer ?? { status: '' }), ...part });
  return (
    <>
      <Checkbox
        label={`${answered ? '✓ ' : ''}${measureId} (${periodWords(periodId, texts)}) ${excerpt(text, SHOWN)}`}
        checked={answer !== undefined}
        onChange={(_, { checked }) => onAnswer(checked === true ? { status: '' } : undefined)}
      />
      {answer === undefined ? null : (
        <div className={styles.letter} role="group" aria-label={`${measureId} (${periodWords(periodId, texts)})`}>
          <Field label={t(':template.field.status')} required>
            <Select
              value={answer.status}
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
          {DATE_FIELDS.map((field) => (
            <Field key={field} label={t(`:template.field.${field}`)}>
              <Input type="date" value={answer[field] ?? ''} onChange={(_, { value }) => set({ [field]: value })} />
            </Field>
          ))}
          {TEXT_FIELDS.map((field) => (
            <Field key={field} label={t(`:template.field.${field}`)}>
              <Textarea
                id={`${key} ${field}`}
                rows={2}
                resize="vertical"
                value={answer[field] ?? ''}
                onChange={(_, { value }) => set({ [field]: value })}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
