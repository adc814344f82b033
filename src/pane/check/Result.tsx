import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../ports';
import { IssueLine } from '../parts/IssueLine';
import { Row, Stack } from '../parts/Stack';
import type { Checked } from '../screen';
import { useWords } from '../services';
import type { Check } from './useCheck';
import { dotted } from '../../core/calendar/dotted';

const PAGE = 50;
const INTENTS = { ready: 'success', invalid: 'error', unreadable: 'error', foreign: 'warning' } as const;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  finding: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** Verdict first, then the findings, errors before the rest, each with what can be done at once. */
export function Result({ checked, check }: { readonly checked: Checked; readonly check: Check }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [shown, setShown] = useState(PAGE);
  const { view } = checked;
  const errors = view.findings.filter(({ issue }) => issue.severity === 'error').length;
  const mendable = view.findings.flatMap(({ changes }) => changes);
  return (
    <Stack>
      <MessageBar intent={INTENTS[view.verdict]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`check.${view.verdict}`, { count: errors })}</MessageBarTitle>
          <div>{[view.body, view.file].filter((part) => part !== undefined && part !== '').join(' · ')}</div>
        </MessageBarBody>
      </MessageBar>
      {view.rows.all === 0 ? null : (
        <Text>
          {t('check.rows', view.rows)} {view.round === undefined ? '' : t('check.due', { due: dotted(view.round.due) })}
        </Text>
      )}
      <Row>
        {mendable.length > 0 ? (
          <Button appearance="primary" disabledFocusable={check.task.busy} onClick={() => check.mend(mendable)}>
            {t('check.mendAll', { count: view.findings.filter(({ changes }) => changes.length > 0).length })}
          </Button>
        ) : null}
        {view.verdict === 'ready' && view.readyMark !== undefined ? (
          <ReadyButton checked={checked} check={check} />
        ) : null}
        {check.download === undefined ? null : (
          <Button appearance={mendable.length > 0 ? 'secondary' : 'primary'} onClick={check.download}>
            {t('check.download')}
          </Button>
        )}
        {check.undo === undefined ? null : (
          <Button appearance="subtle" disabledFocusable={check.task.busy} onClick={check.undo}>
            {t('check.undo')}
          </Button>
        )}
      </Row>
      {view.findings.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('check.findings')}>
          {view.findings.slice(0, shown).map((finding, index) => (
            <FindingLine key={index} finding={finding} check={check} />
          ))}
        </ul>
      )}
      {view.findings.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>
            {t('check.more', { count: view.findings.length - shown })}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function FindingLine({ finding, check }: { readonly finding: Finding; readonly check: Check }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { issue, changes } = finding;
  const { sheet, cell } = issue.at;
  const [first] = changes;
  return (
    <li className={styles.finding}>
      <IssueLine issue={issue} />
      <Row>
        {first === undefined ? null : (
          <Button size="small" disabledFocusable={check.task.busy} onClick={() => check.mend(changes)}>
            {t('check.mend', { value: shownValue(first.value) })}
          </Button>
        )}
        {check.reveal === undefined || sheet === undefined || cell === undefined ? null : (
          <Button size="small" appearance="subtle" onClick={() => check.reveal?.({ sheet, cell })}>
            {t('check.reveal', { cell })}
          </Button>
        )}
      </Row>
    </li>
  );
}

function ReadyButton({ checked, check }: { readonly checked: Checked; readonly check: Check }): ReactElement | null {
  const t = useWords();
  const mark = checked.view.readyMark;
  if (mark === undefined) return null;
  return (
    <Button appearance="primary" disabledFocusable={check.task.busy} onClick={() => check.mend([mark])}>
      {t('check.markReady')}
    </Button>
  );
}

function shownValue(value: Finding['changes'][number]['value']): string {
  if (value === undefined) return '—';
  return typeof value === 'object' ? dotted(value.date) : String(value);
}
