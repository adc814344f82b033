import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { Tone } from '../../core/template/statuses';
import type { MatrixColumn, MatrixRow } from '../../ports';
import { windowOf } from '../parts/list/window';
import { useWords } from '../services';
import { meaningOf, signOf, toneOf } from './marks';
import { useCells, type Cell } from './useCells';

/** Pixels of a row, where only those in sight stand in the page. */
const ROW_HEIGHT = 40;
const HEIGHT = 560;
/** So many cells stand in the page at once without a delay. */
const CELLS = 4_000;

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: `${HEIGHT}px`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, minWidth: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  narrow: { textAlign: 'center', minWidth: '34px', maxWidth: '64px' },
  row: { height: `${ROW_HEIGHT}px` },
  body: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '160px',
    maxWidth: '260px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '& label': {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: '2',
      overflow: 'hidden',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      padding: 0,
    },
    '& .fui-Checkbox': { alignItems: 'center' },
  },
  fact: {
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'nowrap',
  },
  cell: {
    textAlign: 'center',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  part: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
  bad: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  idle: { color: tokens.colorNeutralForeground2 },
  info: { color: tokens.colorNeutralForeground1 },
});

/** Body × measure: a sign in each cell, its meaning in its name. Arrows move between cells, Enter opens the answer. */
export function Matrix({
  columns,
  rows,
  picked,
  cell,
  onPick,
  onCell,
}: {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly picked: ReadonlySet<string>;
  readonly cell: Cell | undefined;
  readonly onPick: (picked: ReadonlySet<string>) => void;
  readonly onCell: (cell: Cell) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [top, setTop] = useState(0);
  const whole = rows.length * columns.length <= CELLS;
  const shown = whole
    ? { from: 0, to: rows.length }
    : windowOf({ top, height: HEIGHT, rowHeight: ROW_HEIGHT, count: rows.length });
  const { table, first, onKeyDown } = useCells(rows, columns, onCell);
  return (
    <div
      className={styles.scroll}
      onScroll={whole ? undefined : ({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <table
        ref={table}
        role="grid"
        aria-label={t('status.title')}
        aria-rowcount={rows.length + 1}
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <Head columns={columns} />
        <tbody>
          <Gap rows={shown.from} columns={columns.length} />
          {rows.slice(shown.from, shown.to).map((row) => (
            <Line
              key={row.id}
              row={row}
              columns={columns}
              isPicked={picked.has(row.id)}
              chosen={cell?.bodyId === row.id ? cell.key : undefined}
              first={first}
              onPick={(on) => onPick(withPick(picked, row.id, on))}
              onCell={onCell}
            />
          ))}
          <Gap rows={rows.length - shown.to} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function withPick(picked: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const now = new Set(picked);
  if (on) now.add(id);
  else now.delete(id);
  return now;
}

function Head({ columns }: { readonly columns: readonly MatrixColumn[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <thead>
      <tr>
        {(['body', 'state', 'answered', 'received'] as const).map((id) => (
          <th key={id} scope="col" className={styles.head}>
            {t(`status.${id}`)}
          </th>
        ))}
        {columns.map(({ key, measureId, period }) => (
          <th key={key} scope="col" className={mergeClasses(styles.head, styles.narrow)}>
            {measureId}
            {period === undefined ? null : <div>{period}</div>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }): ReactElement | null {
  if (rows === 0) return null;
  return (
    <tr aria-hidden="true" style={{ height: `${rows * ROW_HEIGHT}px` }}>
      <td colSpan={columns + 4} />
    </tr>
  );
}

function Line({
  row,
  columns,
  isPicked,
  chosen,
  first,
  onPick,
  onCell,
}: {
  readonly row: MatrixRow;
  readonly columns: readonly MatrixColumn[];
  readonly isPicked: boolean;
  readonly chosen: string | undefined;
  /** The cell that the Tab key comes to. */
  readonly first: string | undefined;
  readonly onPick: (on: boolean) => void;
  readonly onCell: (cell: Cell) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.body}>
        <Checkbox
          label={row.name}
          aria-label={t('status.pick', { body: row.name })}
          checked={isPicked}
          onChange={(_, { checked }) => onPick(checked === true)}
        />
      </th>
      <td className={styles.fact}>{t(`:summary.state.${row.state}`)}</td>
      <td className={styles.fact}>
        {row.answered} / {row.duties}
      </td>
      <td className={styles.fact}>{row.receivedOn === undefined ? '' : dotted(row.receivedOn)}</td>
      {columns.map(({ key, measureId }) => {
        const mark = row.cells[key];
        if (mark === undefined) return <td key={key} className={styles.fact} />;
        const tone: Tone = toneOf(mark);
        const id = `${row.id} ${key}`;
        return (
          <td
            key={key}
            role="gridcell"
            data-cell={id}
            tabIndex={id === first ? 0 : -1}
            aria-label={t('status.cell', { body: row.name, measure: measureId, mark: meaningOf(mark, t) })}
            title={meaningOf(mark, t)}
            className={mergeClasses(styles.cell, styles[tone], chosen === key && styles.chosen)}
            onClick={() => onCell({ bodyId: row.id, key })}
          >
            {signOf(mark, t)}
          </td>
        );
      })}
    </tr>
  );
}
