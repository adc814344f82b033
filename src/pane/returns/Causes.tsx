import { Checkbox, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { anyWords } from '../../core/texts';
import type { Cause, CauseRow } from '../../ports';
import { Fold } from '../parts/Fold';
import { useServices, useWords } from '../services';
import { meaningOf, type CauseChoice } from './causeChoice';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '420px', overflowY: 'auto' },
  cause: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  rows: { listStyle: 'none', margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalXL}` },
});

/** Findings by cause over all bodies: what each would become, ticked where it is to be accepted. */
export function Causes({
  causes,
  choice,
  onChoose,
}: {
  readonly causes: readonly Cause[];
  readonly choice: CauseChoice;
  readonly onChoose: (choice: CauseChoice) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <section aria-labelledby="causes">
      <Subtitle2 as="h2" id="causes" block>
        {t('causes.title')}
      </Subtitle2>
      <Text as="p" block size={200} className={styles.quiet}>
        {t(causes.length === 0 ? 'causes.none' : 'causes.lead')}
      </Text>
      {causes.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('causes.title')} tabIndex={0}>
          {causes.map((cause) => (
            <li key={cause.id} className={styles.cause}>
              <One cause={cause} choice={choice} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function One({
  cause,
  choice,
  onChoose,
}: {
  readonly cause: Cause;
  readonly choice: CauseChoice;
  readonly onChoose: (choice: CauseChoice) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const meaning = meaningOf(cause, choice);
  const off = cause.rows.filter((_, at) => choice.off.has(`${cause.id} ${at}`)).length;
  const title =
    cause.kind === 'status'
      ? t('causes.status', { written: cause.written })
      : cause.code === 'date-as-text'
        ? t('causes.value.date-as-text')
        : t('causes.value.other', { field: anyWords(texts)(`template.field.${cause.field}`) });
  const bodies = new Set(cause.rows.map(({ bodyName }) => bodyName)).size;
  const [first] = cause.rows;
  const toggle = (at: number | undefined, on: boolean): void => {
    const keys = at === undefined ? cause.rows.map((_, i) => `${cause.id} ${i}`) : [`${cause.id} ${at}`];
    const now = new Set(choice.off);
    for (const key of keys)
      if (on) now.delete(key);
      else now.add(key);
    onChoose({ ...choice, off: now });
  };
  return (
    <>
      <div className={styles.head}>
        <Checkbox
          label={title}
          disabled={meaning === undefined}
          checked={meaning === undefined || off === cause.rows.length ? false : off === 0 ? true : 'mixed'}
          onChange={(_, { checked }) => toggle(undefined, checked !== false)}
        />
        {cause.kind === 'status' ? (
          <Select
            size="small"
            aria-label={t('causes.means', { written: cause.written })}
            value={meaning ?? ''}
            onChange={(_, { value }) => onChoose({ ...choice, means: new Map([...choice.means, [cause.id, value]]) })}
          >
            <option value="">{t('alias.choose')}</option>
            {OFFICER_STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`:status.${status}`)}
              </option>
            ))}
          </Select>
        ) : first?.suggested === undefined ? null : (
          <Text size={200}>{t('causes.example', { written: first.written, suggested: shown(first.suggested) })}</Text>
        )}
        <Text size={200} className={styles.quiet}>
          {t('causes.bodies', { count: bodies })}, {t('causes.rows', { count: cause.rows.length })};{' '}
          {cause.waiting > 0 ? t('causes.waiting', { count: cause.waiting }) : t('causes.counted')}
        </Text>
      </div>
      <Fold summary={<span aria-label={`${t('causes.details')}: ${title}`}>{t('causes.details')}</span>}>
        {() => (
          <ul className={styles.rows}>
            {cause.rows.map((row, at) => (
              <li key={at}>
                {cause.kind === 'status' ? (
                  rowTitle(row)
                ) : (
                  <Checkbox
                    label={rowTitle(row)}
                    checked={!choice.off.has(`${cause.id} ${at}`)}
                    onChange={(_, { checked }) => toggle(at, checked === true)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );

  function rowTitle({ bodyName, measureId, written, suggested }: CauseRow): string {
    const what =
      suggested === undefined || cause.kind === 'status'
        ? `«${written}»`
        : t('causes.example', { written, suggested: shown(suggested) });
    return `${bodyName}, ${measureId}: ${what}`;
  }
}

function shown(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dotted(value) : value;
}
