import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { groupBy } from '../../core/groups';
import { periodWords } from '../../core/template/words/periodWords';
import type { Finding } from '../../ports';
import { IssueLine } from '../parts/IssueLine';
import { Row, Stack } from '../parts/Stack';
import { useServices, useWords } from '../services';
import { Fill } from './Fill';
import { shownValue } from './Fixes';
import type { Check } from './useCheck';

const PAGE = 25;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '900px', overflowY: 'auto' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  finding: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    borderLeft: '3px solid transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  text: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
});

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly check: Check;
}

/** Findings row by row, each with what can be done at once; «Далі» goes from one to the next. */
export function Findings({ findings, check }: FindingsProps): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const [shown, setShown] = useState(PAGE);
  const groups = [...groupBy(findings, ({ row }) => row?.key ?? '')];
  const ordered = groups.flatMap(([, own]) => own);
  const { at, next, place } = useNext(ordered.length, (index) => {
    const group = groups.findIndex(([, own]) => own.includes(ordered[index] as Finding));
    if (group >= shown) setShown(group + PAGE);
    const finding = ordered[index];
    const { sheet } = finding?.issue.at ?? {};
    const cell = finding?.issue.at.cell ?? finding?.input?.cell;
    if (sheet !== undefined && cell !== undefined) check.reveal?.({ sheet, cell });
  });
  if (findings.length === 0) return null;
  const here = at === undefined ? undefined : ordered[at];
  return (
    <section aria-labelledby="findings">
      <Stack tight>
        <Subtitle2 as="h2" id="findings" block>
          {t('check.findings')}
        </Subtitle2>
        <Row>
          <Button onClick={next}>{t('check.next.finding')}</Button>
          <Text role="status" size={200}>
            {at === undefined
              ? t('check.next.all', { count: ordered.length })
              : t('check.next.at', { at: at + 1, count: ordered.length })}
          </Text>
        </Row>
        <ul className={styles.list} aria-label={t('check.findings')} tabIndex={0}>
          {groups.slice(0, shown).map(([key, own]) => (
            <li key={key} className={styles.row}>
              <RowHead row={own[0]?.row} />
              {own.map((finding, index) => (
                <FindingLine
                  key={index}
                  finding={finding}
                  check={check}
                  isHere={finding === here}
                  place={finding === here ? place : undefined}
                />
              ))}
            </li>
          ))}
        </ul>
        {groups.length > shown ? (
          <div>
            <Button onClick={() => setShown(shown + PAGE)}>{t('check.more', { count: groups.length - shown })}</Button>
          </div>
        ) : null}
      </Stack>
    </section>
  );
}

/** Which finding is looked at; after the last the first comes again. What is checked again begins where it was. */
function useNext(count: number, came: (index: number) => void) {
  const [asked, setAsked] = useState<{ readonly at: number }>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== undefined) place.current?.focus();
  }, [asked]);
  const at = asked === undefined || count === 0 ? undefined : Math.min(asked.at, count - 1);
  const next = (): void => {
    const index = at === undefined ? 0 : (at + 1) % count;
    setAsked({ at: index });
    came(index);
  };
  return { at, next, place };
}

function RowHead({ row }: { readonly row: Finding['row'] }): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  if (row === undefined) return null;
  return (
    <>
      <Text weight="semibold" block>
        {t('returns.file.row', { measure: row.measureId, period: periodWords(row.periodId, texts) })}
      </Text>
      <Text size={200} className={styles.text} title={row.text}>
        {row.text}
      </Text>
    </>
  );
}

function FindingLine({
  finding,
  check,
  isHere,
  place,
}: {
  readonly finding: Finding;
  readonly check: Check;
  readonly isHere: boolean;
  readonly place: React.RefObject<HTMLDivElement | null> | undefined;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { issue, changes, input } = finding;
  const { sheet, cell } = issue.at;
  const [first] = changes;
  const at = cell ?? input?.cell;
  return (
    <div ref={place} tabIndex={-1} className={mergeClasses(styles.finding, isHere && styles.here)}>
      <IssueLine issue={issue} />
      <Row>
        {first === undefined ? null : (
          <Button size="small" disabledFocusable={check.task.busy} onClick={() => check.fix(changes)}>
            {t('check.fix', { value: shownValue(first.value) })}
          </Button>
        )}
        {input === undefined || issue.severity === 'info' ? null : (
          <Fill input={input} busy={check.task.busy} onWrite={check.fix} />
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
