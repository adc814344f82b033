import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { Tone } from '../../core/template/statuses';
import type { MatrixColumn, MatrixMark, MatrixRow } from '../../ports';
import { useWords } from '../services';
import { meaningOf, signOf, toneOf } from './marks';
import { useStyles } from './matrixStyles';
import { COLUMN_WIDTH, FACTS, type Columns } from './matrixWindow';
import type { Cell } from './useCells';

/** In place of the columns out of sight, before or behind those in it. */
export function Aside({ columns }: { readonly columns: number }): ReactElement | null {
  const width = `${columns * COLUMN_WIDTH}px`;
  return columns === 0 ? null : <td aria-hidden="true" style={{ minWidth: width, padding: 0 }} />;
}

/** A body: its facts, and a sign for each measure in sight. */
export function Line({
  row,
  columns,
  across,
  of,
  isPicked,
  chosen,
  first,
  onPick,
  onCell,
}: Columns & {
  readonly row: MatrixRow;
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
      <Aside columns={across.from} />
      {columns.map((column, i) => {
        const { key } = column;
        const mark = row.cells[key];
        if (mark === undefined) return <td key={key} className={styles.fact} />;
        return (
          <Sign
            key={key}
            {...{ body: row, column, mark, at: across.from + i + FACTS + 1, isChosen: chosen === key }}
            isFirst={`${row.id} ${key}` === first}
            onCell={onCell}
          />
        );
      })}
      <Aside columns={of - across.to} />
    </tr>
  );
}

/** What a body answered to a measure, as a sign with its meaning. */
function Sign({
  body,
  column: { key, measureId },
  mark,
  at,
  isChosen,
  isFirst,
  onCell,
}: {
  readonly body: MatrixRow;
  readonly column: MatrixColumn;
  readonly mark: MatrixMark;
  readonly at: number;
  readonly isChosen: boolean;
  readonly isFirst: boolean;
  readonly onCell: (cell: Cell) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const tone: Tone = toneOf(mark);
  return (
    <td
      role="gridcell"
      data-cell={`${body.id} ${key}`}
      aria-colindex={at}
      tabIndex={isFirst ? 0 : -1}
      aria-label={t('status.cell', { body: body.name, measure: measureId, mark: meaningOf(mark, t) })}
      title={meaningOf(mark, t)}
      className={mergeClasses(styles.cell, styles[tone], isChosen && styles.chosen)}
      onClick={() => onCell({ bodyId: body.id, key })}
    >
      {signOf(mark, t)}
    </td>
  );
}
