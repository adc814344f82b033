import { Checkbox, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { anyWords } from '../../core/texts';
import type { Cause, CauseRow } from '../../ports';
import { Fold } from '../parts/Fold';
import { useServices, useWords } from '../services';
import { meaningOf, tickedOf, tickOf, withTicks, type CauseChoice } from './causeChoice';

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

interface CauseProps {
  readonly cause: Cause;
  readonly choice: CauseChoice;
  readonly onChoose: (choice: CauseChoice) => void;
}

function One({ cause, choice, onChoose }: CauseProps): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const title = useTitle(cause);
  const isUndecided = meaningOf(cause, choice) === undefined;
  const bodies = new Set(cause.rows.map(({ bodyName }) => bodyName)).size;
  return (
    <>
      <div className={styles.head}>
        <Checkbox
          label={title}
          disabled={isUndecided}
          checked={isUndecided ? false : tickedOf(cause, choice)}
          onChange={(_, { checked }) => onChoose(withTicks(choice, cause, undefined, checked !== false))}
        />
        <Meaning cause={cause} choice={choice} onChoose={onChoose} />
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
                <CauseLine
                  row={row}
                  cause={cause}
                  isTicked={!choice.off.has(tickOf(cause, at))}
                  onTick={(on) => onChoose(withTicks(choice, cause, at, on))}
                />
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </>
  );
}

/** What a spelling means, to be chosen; of values the first one as it would become. */
function Meaning({ cause, choice, onChoose }: CauseProps): ReactElement | null {
  const t = useWords();
  const [first] = cause.rows;
  if (cause.kind === 'value')
    return first?.suggested === undefined ? null : (
      <Text size={200}>{t('causes.example', { written: first.written, suggested: shown(first.suggested) })}</Text>
    );
  return (
    <Select
      size="small"
      aria-label={t('causes.means', { written: cause.written })}
      value={meaningOf(cause, choice) ?? ''}
      onChange={(_, { value }) => onChoose({ ...choice, means: new Map([...choice.means, [cause.id, value]]) })}
    >
      <option value="">{t('alias.choose')}</option>
      {OFFICER_STATUSES.map((status) => (
        <option key={status} value={status}>
          {t(`:status.${status}`)}
        </option>
      ))}
    </Select>
  );
}

/** A row; a spelling is decided for all of its rows at once. */
function CauseLine({
  row: { bodyName, measureId, written, suggested },
  cause,
  isTicked,
  onTick,
}: {
  readonly row: CauseRow;
  readonly cause: Cause;
  readonly isTicked: boolean;
  readonly onTick: (on: boolean) => void;
}): ReactElement {
  const t = useWords();
  const place = `${bodyName}, ${measureId}`;
  if (cause.kind === 'status' || suggested === undefined) return <Text>{`${place}: «${written}»`}</Text>;
  return (
    <Checkbox
      label={`${place}: ${t('causes.example', { written, suggested: shown(suggested) })}`}
      checked={isTicked}
      onChange={(_, { checked }) => onTick(checked === true)}
    />
  );
}

function useTitle({ kind, written, code, field }: Cause): string {
  const t = useWords();
  const { texts } = useServices();
  if (kind === 'status') return t('causes.status', { written });
  if (code === 'date-as-text') return t('causes.value.date-as-text');
  return t('causes.value.other', { field: anyWords(texts)(`template.field.${field}`) });
}

function shown(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dotted(value) : value;
}
