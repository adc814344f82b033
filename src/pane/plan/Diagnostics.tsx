import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { codedWords } from '../../core/texts';
import type { PlanView } from '../../ports';
import { useServices, useWords } from '../services';
import { firstLine, measureAt } from './measureAt';

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
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  link: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}`, textDecorationLine: 'underline' },
});

interface DiagnosticsProps {
  readonly plan: PlanView;
  /** Opens the measure, to be corrected in place. */
  readonly onCorrect: (measureId: string) => void;
}

interface Remark {
  readonly line: number;
  readonly words: string;
  /** The measure that it is about, where its words name one. */
  readonly measure?: string | undefined;
}

/** What the reader of the plan guessed, doubted, or could not place, each with its line and the way to correct it. */
export function Diagnostics({ plan, onCorrect }: DiagnosticsProps): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const { diagnostics, doubt, notes } = plan;
  const worst = severityOf(plan);
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
      words: `${t('plan.line', { line })} ${codedWords(texts, 'plan.diagnostic', diagnostic)}`,
      measure: measure === undefined ? undefined : String(measure),
    };
  });
  const begins = firstLine(plan) ?? 0;
  const noted = notes.map(({ line, text }): Remark => ({ line, words: t('plan.note', { line, text }) }));
  const among = noted.filter(({ line }) => line >= begins);
  const before = noted.filter(({ line }) => line < begins);
  const more = { plan, onCorrect };
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

function Listed({
  title,
  remarks,
  open = false,
  plan,
  onCorrect,
}: {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly open?: boolean;
} & DiagnosticsProps): ReactElement | null {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <details open={open}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {remarks.map((remark, index) => (
          <li key={index}>
            {remark.words} <CorrectLink remark={remark} plan={plan} onCorrect={onCorrect} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** To the measure that the remark is about; what stands above all measures has none. */
function CorrectLink({
  remark: { line, measure },
  plan,
  onCorrect,
}: { readonly remark: Remark } & DiagnosticsProps): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const isKnown = plan.tasks.some(({ measures }) => measures.some(({ id }) => id === measure));
  const id = isKnown ? measure : measureAt(plan, line)?.id;
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
