import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { codedWords } from '../../core/texts';
import type { PlanView } from '../../ports';
import { useServices, useWords } from '../services';
import { Fold } from '../parts/Fold';
import { firstLine, measureIndex, type MeasureOf } from './measureAt';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  link: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}`, textDecorationLine: 'underline' },
});

interface DiagnosticsProps {
  readonly plan: PlanView;
  /** Opens the measure, to be corrected in place. */
  readonly onCorrect: (measureId: string) => void;
}

interface Remark {
  readonly line: number;
  /** Made when it is shown. */
  readonly words: () => string;
  /** The measure that it is about, where its words name one. */
  readonly measure?: string | undefined;
}

/** What the reader of the plan guessed, doubted, or could not place, each with its line and the way to correct it. */
export function Diagnostics({ plan, onCorrect }: DiagnosticsProps): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const { diagnostics, doubt, notes } = plan;
  const worst = severityOf(plan);
  const measureOf = useMemo(() => measureIndex(plan), [plan]);
  if (worst === 'success')
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t('plan.clean')}</MessageBarBody>
      </MessageBar>
    );
  const remarks = diagnostics.map((diagnostic): Remark => {
    const { line, params } = diagnostic;
    const measure = params['measure'];
    return {
      line,
      words: () => `${t('plan.line', { line })} ${codedWords(texts, 'plan.diagnostic', diagnostic)}`,
      measure: measure === undefined ? undefined : String(measure),
    };
  });
  const begins = firstLine(plan) ?? 0;
  const noted = notes.map(({ line, text }): Remark => ({ line, words: () => t('plan.note', { line, text }) }));
  const among = noted.filter(({ line }) => line >= begins);
  const before = noted.filter(({ line }) => line < begins);
  const more = { measureOf, onCorrect };
  return (
    <MessageBar intent={worst} layout="multiline">
      <MessageBarBody>
        {doubt === undefined ? null : (
          <div>
            {t('plan.doubt', {
              reasons: doubt.reasons.map(({ code, count, of }) => t(`:plan.doubt.${code}`, { count, of })).join('; '),
            })}
          </div>
        )}
        <Listed
          title={t('plan.remarks', { count: remarks.length })}
          remarks={remarks}
          open={worst === 'error'}
          {...more}
        />
        <Listed title={t('plan.notes', { count: among.length })} remarks={among} {...more} />
        <Listed title={t('plan.notes.before', { count: before.length })} remarks={before} {...more} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** Remarks that stand in the page at once; more on a click. */
const AT_ONCE = 100;

interface Ways {
  readonly measureOf: MeasureOf;
  readonly onCorrect: (measureId: string) => void;
}

function Listed({
  title,
  remarks,
  open = false,
  ...ways
}: {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly open?: boolean;
} & Ways): ReactElement | null {
  if (remarks.length === 0) return null;
  return (
    <Fold summary={title} open={open}>
      {() => <Lines title={title} remarks={remarks} {...ways} />}
    </Fold>
  );
}

function Lines({
  title,
  remarks,
  measureOf,
  onCorrect,
}: { readonly title: string; readonly remarks: readonly Remark[] } & Ways): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [shown, show] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {remarks.slice(0, shown).map((remark, index) => (
          <li key={index}>
            {remark.words()} <CorrectLink id={measureOf(remark)} onCorrect={onCorrect} />
          </li>
        ))}
      </ul>
      {shown < remarks.length ? (
        <Button size="small" appearance="subtle" onClick={() => show(shown + AT_ONCE)}>
          {t('plan.more', { count: remarks.length - shown })}
        </Button>
      ) : null}
    </>
  );
}

/** To the measure that the remark is about; what stands above all measures has none. */
function CorrectLink({
  id,
  onCorrect,
}: {
  readonly id: string | undefined;
  readonly onCorrect: (measureId: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (id === undefined) return null;
  return (
    <Button appearance="transparent" size="small" className={styles.link} onClick={() => onCorrect(id)}>
      {t('plan.correct.measureNo', { measure: id })}
    </Button>
  );
}

function severityOf({ diagnostics, doubt, notes }: PlanView): 'error' | 'warning' | 'info' | 'success' {
  if (doubt?.level === 'grave' || diagnostics.some(({ severity }) => severity === 'error')) return 'error';
  if (doubt !== undefined || diagnostics.some(({ severity }) => severity === 'warning')) return 'warning';
  return diagnostics.length + notes.length > 0 ? 'info' : 'success';
}
