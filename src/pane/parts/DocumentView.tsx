import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DocumentPreview, PreviewBlock } from '../../ports';
import { useWords } from '../services';

const useStyles = makeStyles({
  page: {
    maxHeight: '520px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  lines: { whiteSpace: 'pre-line' },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: tokens.spacingHorizontalXS,
      verticalAlign: 'top',
      textAlign: 'left',
      minWidth: '60px',
    },
    '& th': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  signature: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalL },
});

type Runs = Extract<PreviewBlock, { readonly kind: 'paragraph' }>['runs'];

/** A text document as it will look: its headings, texts and the first rows of its tables. */
export function DocumentView({ preview: { title, blocks } }: { readonly preview: DocumentPreview }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page} role="document" aria-label={title} tabIndex={0}>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: PreviewBlock }): ReactElement {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return (
        <Text as={block.level === 1 ? 'h3' : 'h4'} weight="semibold" block className={sideOf(styles, block.center)}>
          {block.text}
        </Text>
      );
    case 'paragraph':
      return (
        <p
          className={mergeClasses(
            styles.lines,
            block.align === 'right' && styles.right,
            sideOf(styles, block.align === 'center'),
          )}
        >
          <Pieces runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((runs, at) => (
            <li key={at}>
              <Pieces runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    case 'picture':
      return <Text italic>{block.alt}</Text>;
    case 'signature':
      return (
        <div className={styles.signature}>
          <span>{block.post}</span>
          <span>{block.name}</span>
        </div>
      );
  }
}

function sideOf(styles: ReturnType<typeof useStyles>, isCentered: boolean | undefined): string | undefined {
  return isCentered === true ? styles.center : undefined;
}

function Pieces({ runs }: { readonly runs: Runs }): ReactElement {
  return (
    <>
      {runs.map(({ text, bold, italic, underline, strike }, at) => (
        <Text
          key={at}
          weight={bold === true ? 'semibold' : 'regular'}
          italic={italic === true}
          underline={underline === true}
          strikethrough={strike === true}
        >
          {text}
        </Text>
      ))}
    </>
  );
}

/** A row of one cell is a heading over the rows that follow. */
function Table({
  table: { columns, rows, more, alt },
}: {
  readonly table: Extract<PreviewBlock, { readonly kind: 'table' }>;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    // In a narrow pane it is wider than the page: keys must be able to move it.
    <div
      className={styles.scroll}
      role="group"
      tabIndex={0}
      aria-label={alt ?? columns.map(({ header }) => header).join(', ')}
    >
      <table className={styles.table} {...(alt === undefined ? {} : { 'aria-label': alt })}>
        <thead>
          <tr>
            {columns.map(({ header }, at) => (
              <th key={at} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at} className={styles.lines} colSpan={cells.length === 1 ? columns.length : 1}>
                  <Pieces runs={cell.runs ?? [{ text: cell.text, bold: cell.bold === true }]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <Text size={200} block>
          {t('preview.more', { count: more })}
        </Text>
      ) : null}
    </div>
  );
}
