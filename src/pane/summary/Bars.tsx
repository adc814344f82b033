import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STATUS_TABLE, type ProposedStatus, type Tone } from '../../core/template/statuses';
import type { MergedView, StackedBar } from '../../ports';
import { Fold } from '../parts/Fold';
import { useWords } from '../services';
import type { Narrowing } from './narrowing';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxHeight: '420px',
    overflowY: 'auto',
  },
  bar: { display: 'block', width: '100%', height: '14px' },
  good: { fill: tokens.colorPaletteGreenForeground1 },
  part: { fill: tokens.colorPaletteYellowForeground1 },
  bad: { fill: tokens.colorPaletteRedForeground1 },
  idle: { fill: tokens.colorNeutralForeground3 },
  info: { fill: tokens.colorBrandForeground1 },
  numbers: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  // As high as a finger needs (WCAG 2.2, 2.5.8).
  number: {
    minWidth: 0,
    minHeight: '24px',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    textDecorationLine: 'underline',
  },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1px' },
});

/** How the rows divide by task and over time: a stacked bar each, its exact numbers in words below it. */
export function Bars({
  bars,
  onNarrow,
}: {
  readonly bars: MergedView['bars'];
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <Fold summary={t('summary.bars')}>
      {() => (
        <div className={styles.both}>
          <Group title={t('summary.bars.tasks')} bars={bars.tasks} onNarrow={onNarrow} />
          <Group title={t('summary.bars.periods')} bars={bars.periods} onNarrow={onNarrow} />
        </div>
      )}
    </Fold>
  );
}

function Group({
  title,
  bars,
  onNarrow,
}: {
  readonly title: string;
  readonly bars: readonly StackedBar[];
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <Text block size={200}>
              {bar.title}
            </Text>
            <Bar parts={bar.parts} />
            <Numbers bar={bar} onNarrow={onNarrow} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** «виконано — 3»: each number leads to its rows. */
function Numbers({
  bar: { id, title, parts, measures },
  onNarrow,
}: {
  readonly bar: StackedBar;
  readonly onNarrow: (narrowing: Narrowing) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <div className={styles.numbers}>
      {parts.map(({ status, count }) => {
        const words = `${t(`:status.${status}`)} — ${count}`;
        return (
          <Button
            key={status}
            appearance="transparent"
            size="small"
            className={styles.number}
            onClick={() =>
              onNarrow({
                words: `${title}: ${words}`,
                status,
                ...(measures === undefined ? { periodId: id } : { measures }),
              })
            }
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}

/** The words beside it say the same: the picture is for the eye alone. */
function Bar({ parts }: Pick<StackedBar, 'parts'>): ReactElement {
  const styles = useStyles();
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const tone = (status: ProposedStatus): Tone => STATUS_TABLE[status].tone;
  const from = (at: number): number => parts.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className={styles.bar} viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ status, count }, at) => (
        <g key={status} className={styles.edge}>
          <rect
            x={from(at)}
            y={0}
            width={count}
            height={1}
            className={styles[tone(status)]}
            vectorEffect="non-scaling-stroke"
          />
        </g>
      ))}
    </svg>
  );
}
