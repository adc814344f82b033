import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { rowWords } from '../../core/template/words/rowWords';
import type { UnsettledLine } from '../../ports';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '320px', overflowY: 'auto' },
  line: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
});
const MOST = 200;

/** What is still to be decided, each with the way to its row of the summary. */
export function UnsettledList({
  lines,
  onShow,
}: {
  readonly lines: readonly UnsettledLine[];
  readonly onShow?: (key: string) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const title = t('unsettled.list', { count: lines.length });
  const place = ({ key, bodyName, file }: UnsettledLine): string =>
    [key === undefined ? undefined : rowWords(key, texts), bodyName, file]
      .filter((part) => part !== undefined)
      .join(', ');
  return (
    <>
      <ul className={styles.list} aria-label={title} tabIndex={0}>
        {lines.slice(0, MOST).map((line, at) => (
          <li key={at} className={styles.line}>
            <Text block>
              <Text weight="semibold">{place(line)}</Text>
              {`: ${t(`:followUp.open.${line.code}`)} ${line.words}`}
            </Text>
            {onShow === undefined || line.key === undefined ? null : (
              <ShowButton row={rowWords(line.key, texts)} rowKey={line.key} onShow={onShow} />
            )}
          </li>
        ))}
      </ul>
      {lines.length > MOST ? <Text size={200}>{t('diff.more', { count: lines.length - MOST })}</Text> : null}
    </>
  );
}

function ShowButton({
  row,
  rowKey,
  onShow,
}: {
  readonly row: string;
  readonly rowKey: string;
  readonly onShow: (key: string) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Button size="small" appearance="subtle" onClick={() => onShow(rowKey)}>
      {t('unsettled.show', { row })}
    </Button>
  );
}
