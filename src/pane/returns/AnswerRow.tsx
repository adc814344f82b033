import { Checkbox, Field, Select, Textarea, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { DATE_FIELDS, TEXT_FIELDS } from '../../core/template/fields';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { periodWords } from '../../core/template/words/periodWords';
import { excerpt } from '../../core/text/excerpt';
import type { DutyLine } from '../../ports';
import { useServices, useWords } from '../services';
import type { Answer } from './letterAnswers';
import { useLetterStyles } from './letterStyles';

const SHOWN = 110;

/** One row of the body's template; its fields appear when it is answered in the letter. */
export function AnswerRow({
  duty: { key, measureId, periodId, text, answered },
  answer,
  onAnswer,
}: {
  readonly duty: DutyLine;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}): ReactElement {
  const styles = useLetterStyles();
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
        <div className={styles.fields} role="group" aria-label={`${measureId} (${periodWords(periodId, texts)})`}>
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
