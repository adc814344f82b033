import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MatrixColumn, MatrixRow } from '../../ports';
import { useWords } from '../services';
import { Aside, Line } from './MatrixLine';
import { useStyles } from './matrixStyles';
import { FACTS, ROW_HEIGHT, useSight, type Columns } from './matrixWindow';
import { useCells, type Cell } from './useCells';

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
  const { scroll, onScroll, shown, across, reveal } = useSight(rows.length, columns.length);
  const inSight = { rows: rows.slice(shown.from, shown.to), columns: columns.slice(across.from, across.to) };
  const { table, first, onKeyDown } = useCells({ rows, columns, inSight, onCell, reveal });
  return (
    <div ref={scroll} className={styles.scroll} onScroll={onScroll}>
      <table
        ref={table}
        role="grid"
        aria-label={t('status.title')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + FACTS}
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <Head {...{ columns: inSight.columns, across, of: columns.length }} />
        <tbody>
          <Gap rows={shown.from} columns={inSight.columns.length} />
          {inSight.rows.map((row) => (
            <Line
              key={row.id}
              row={row}
              {...{ columns: inSight.columns, across, of: columns.length }}
              isPicked={picked.has(row.id)}
              chosen={cell?.bodyId === row.id ? cell.key : undefined}
              first={first}
              onPick={(on) => onPick(withPick(picked, row.id, on))}
              onCell={onCell}
            />
          ))}
          <Gap rows={rows.length - shown.to} columns={inSight.columns.length} />
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

function Head({ columns, across, of }: Columns): ReactElement {
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
        <Aside columns={across.from} />
        {columns.map(({ key, measureId, period }, i) => (
          <th
            key={key}
            scope="col"
            aria-colindex={across.from + i + FACTS + 1}
            className={mergeClasses(styles.head, styles.narrow, columns.length < of && styles.fixed)}
          >
            {measureId}
            {period === undefined ? null : <div>{period}</div>}
          </th>
        ))}
        <Aside columns={of - across.to} />
      </tr>
    </thead>
  );
}

function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }): ReactElement | null {
  if (rows === 0) return null;
  return (
    <tr aria-hidden="true" style={{ height: `${rows * ROW_HEIGHT}px` }}>
      <td colSpan={columns + FACTS + 2} />
    </tr>
  );
}
