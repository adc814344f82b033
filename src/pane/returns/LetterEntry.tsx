import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { DutyLine, LetterAnswer, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { useWords } from '../services';
import { AnswerRow } from './AnswerRow';
import { answersOf, EMPTY_LETTER, isComplete, withAnswer, type Letter } from './letterAnswers';
import { useLetterStyles } from './letterStyles';

const useStyles = makeStyles({
  rows: { maxHeight: '520px', overflowY: 'auto', listStyle: 'none', margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
});

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
          <LetterHead plan={plan} letter={letter} set={set} choose={choose} />
          {duties.length === 0 ? null : (
            <>
              <Text size={200}>{t('letter.row.hint')}</Text>
              <ul className={styles.rows} aria-label={t('letter.row')} tabIndex={0}>
                {duties.map((duty) => (
                  <li key={duty.key} className={styles.row}>
                    <AnswerRow
                      duty={duty}
                      answer={letter.answers[duty.key]}
                      onAnswer={(answer) => setLetter((before) => withAnswer(before, duty.key, answer))}
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

/** Whose letter it is, its number and day. */
function LetterHead({
  plan,
  letter,
  set,
  choose,
}: {
  readonly plan: PlanView;
  readonly letter: Letter;
  readonly set: (part: Partial<Letter>) => void;
  readonly choose: (body: string) => void;
}): ReactElement {
  const styles = useLetterStyles();
  const t = useWords();
  return (
    <div className={styles.fields}>
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
  );
}
