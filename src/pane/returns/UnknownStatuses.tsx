import { Button, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { OFFICER_STATUSES, type OfficerStatus } from '../../core/template/statuses';
import type { UnknownStatus } from '../../ports';
import { Row } from '../parts/Stack';
import { useWords } from '../services';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** Statuses in other words than those of the list: said once what they mean, they are understood from then on. */
export function UnknownStatuses({
  statuses,
  busy,
  onExplain,
}: {
  readonly statuses: readonly UnknownStatus[];
  readonly busy: boolean;
  readonly onExplain: (written: string, status: OfficerStatus) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (statuses.length === 0) return null;
  return (
    <section aria-labelledby="unknown-statuses">
      <Subtitle2 as="h2" id="unknown-statuses" block>
        {t('alias.title')}
      </Subtitle2>
      <Text as="p" block size={200}>
        {t('alias.lead')}
      </Text>
      <ul className={styles.list}>
        {statuses.map((status) => (
          <li key={status.written} className={styles.line}>
            <Line status={status} busy={busy} onExplain={onExplain} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({
  status: { written, rows },
  busy,
  onExplain,
}: {
  readonly status: UnknownStatus;
  readonly busy: boolean;
  readonly onExplain: (written: string, status: OfficerStatus) => void;
}): ReactElement {
  const t = useWords();
  const [means, setMeans] = useState<OfficerStatus>();
  return (
    <>
      <Text>
        «{written}» ({t('alias.rows', { count: rows })})
      </Text>
      <Row>
        <Select
          aria-label={t('alias.means', { written })}
          value={means ?? ''}
          onChange={(_, { value }) => setMeans(OFFICER_STATUSES.find((status) => status === value))}
        >
          <option value="">{t('alias.choose')}</option>
          {OFFICER_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`:status.${status}`)}
            </option>
          ))}
        </Select>
        <Button
          disabledFocusable={busy || means === undefined}
          onClick={() => {
            if (means !== undefined) onExplain(written, means);
          }}
        >
          {t('alias.remember')}
        </Button>
      </Row>
    </>
  );
}
