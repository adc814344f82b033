import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { anyWords } from '../../core/texts';
import type { AnswerView } from '../../ports';
import { useServices, useWords } from '../services';
import { IssueLine } from './IssueLine';

const useStyles = makeStyles({
  fields: {
    margin: 0,
    overflowWrap: 'anywhere',
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a body answered, field by field, and where that stands. */
export function Answer({ answer }: { readonly answer: AnswerView }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { fields, file, sheet, cell, letter, issues } = answer;
  return (
    <>
      {fields.length === 0 ? (
        <Text block>{t('status.answer.none')}</Text>
      ) : (
        <dl className={styles.fields}>
          {fields.map(({ field, value }) => (
            <div key={field}>
              <dt>{anyWords(texts)(`template.field.${field}`)}</dt>
              <dd>{/^\d{4}-\d\d-\d\d$/.test(value) ? dotted(value) : value}</dd>
            </div>
          ))}
        </dl>
      )}
      {issues.map((issue, at) => (
        <div key={at}>
          <IssueLine issue={issue} />
        </div>
      ))}
      {letter === undefined ? null : (
        <Text block size={200} className={styles.quiet}>
          {t(':summary.letter', { no: letter.no, date: dotted(letter.date) })}
        </Text>
      )}
      {file === undefined || sheet === undefined || cell === undefined ? null : (
        <Text block size={200} className={styles.quiet}>
          {t('status.answer.file', { file, sheet, cell })}
        </Text>
      )}
    </>
  );
}
