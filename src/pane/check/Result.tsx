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
import { dotted } from '../../core/calendar/dotted';
import { groupBy } from '../../core/groups';
import { periodWords } from '../../core/template/words/periodWords';
import type { CheckView, Finding } from '../../ports';
import { IssueLine } from '../parts/IssueLine';
import { Row, Stack } from '../parts/Stack';
import type { Checked } from '../screen';
import { useServices, useWords } from '../services';
import { Fill } from './Fill';
import { Fixes, shownValue } from './Fixes';
import type { Check } from './useCheck';

const PAGE = 25;
const INTENTS = { ready: 'success', invalid: 'error', unreadable: 'error', foreign: 'warning' } as const;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '900px', overflowY: 'auto' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  finding: {
    padding: `${tokens.spacingVerticalXS} 0`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  text: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
});

/** Verdict first, then corrections of form, then the findings row by row, each with what can be done at once. */
export function Result({ checked, check }: { readonly checked: Checked; readonly check: Check }): ReactElement {
  const t = useWords();
  const { view } = checked;
  const errors = view.findings.filter(({ issue }) => issue.severity === 'error').length;
  return (
    <Stack>
      <MessageBar intent={INTENTS[view.verdict]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`check.${view.verdict}`, { count: errors })}</MessageBarTitle>
          <div>{[view.body, view.file].filter((part) => part !== undefined && part !== '').join(' · ')}</div>
          {view.verdict === 'ready' ? <div>{t('check.next')}</div> : null}
        </MessageBarBody>
      </MessageBar>
      {view.rows.all === 0 ? null : (
        <Text>
          {t('check.rows', view.rows)} {view.round === undefined ? '' : t('check.due', { due: dotted(view.round.due) })}
        </Text>
      )}
      <Missing view={view} />
      <Row>
        {view.verdict === 'ready' && view.readyMark !== undefined ? (
          <ReadyButton checked={checked} check={check} />
        ) : null}
        {check.download === undefined ? null : (
          <Button appearance="primary" onClick={check.download}>
            {t('check.download')}
          </Button>
        )}
        {check.undo === undefined ? null : (
          <Button disabledFocusable={check.task.busy} onClick={check.undo}>
            {t('check.undo')}
          </Button>
        )}
      </Row>
      {view.rows.all === 0 ? null : <Fixes findings={view.findings} check={check} />}
      <Findings findings={view.findings} check={check} />
    </Stack>
  );
}

/** What the letter needs: told, whatever the verdict says. */
function Missing({ view: { missing = [] } }: { readonly view: CheckView }): ReactElement | null {
  const t = useWords();
  if (missing.length === 0) return null;
  const fields = missing.map((field) => `«${t(`:template.contact.${field}`)}»`).join(', ');
  return <Text as="p">{t('check.missing', { fields })}</Text>;
}

function Findings({
  findings,
  check,
}: {
  readonly findings: readonly Finding[];
  readonly check: Check;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const [shown, setShown] = useState(PAGE);
  if (findings.length === 0) return null;
  const groups = [...groupBy(findings, ({ row }) => row?.key ?? '')];
  return (
    <>
      <ul className={styles.list} aria-label={t('check.findings')} tabIndex={0}>
        {groups.slice(0, shown).map(([key, own]) => {
          const row = own[0]?.row;
          return (
            <li key={key} className={styles.row}>
              {row === undefined ? null : (
                <>
                  <Text weight="semibold" block>
                    {t('returns.file.row', { measure: row.measureId, period: periodWords(row.periodId, texts) })}
                  </Text>
                  <Text size={200} className={styles.text} title={row.text}>
                    {row.text}
                  </Text>
                </>
              )}
              {own.map((finding, at) => (
                <FindingLine key={at} finding={finding} check={check} />
              ))}
            </li>
          );
        })}
      </ul>
      {groups.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>{t('check.more', { count: groups.length - shown })}</Button>
        </div>
      ) : null}
    </>
  );
}

function FindingLine({ finding, check }: { readonly finding: Finding; readonly check: Check }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { issue, changes, input } = finding;
  const { sheet, cell } = issue.at;
  const [first] = changes;
  const at = cell ?? input?.cell;
  return (
    <div className={styles.finding}>
      <IssueLine issue={issue} />
      <Row>
        {first === undefined ? null : (
          <Button size="small" disabledFocusable={check.task.busy} onClick={() => check.mend(changes)}>
            {t('check.mend', { value: shownValue(first.value) })}
          </Button>
        )}
        {input === undefined || issue.severity !== 'error' ? null : (
          <Fill input={input} busy={check.task.busy} onWrite={check.mend} />
        )}
        {check.reveal === undefined || sheet === undefined || at === undefined ? null : (
          <Button size="small" appearance="subtle" onClick={() => check.reveal?.({ sheet, cell: at })}>
            {t('check.reveal', { cell: at })}
          </Button>
        )}
      </Row>
    </div>
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
