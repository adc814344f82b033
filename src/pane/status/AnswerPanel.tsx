import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { rowWords } from '../../core/template/words/rowWords';
import type { AnswerView, MatrixColumn } from '../../ports';
import { Answer } from '../parts/Answer';
import { Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useDesk, useServices, useWords } from '../services';
import type { Cell } from './useCells';
import { meaningOf } from './marks';

const useStyles = makeStyles({ name: { overflowWrap: 'anywhere' }, quiet: { color: tokens.colorNeutralForeground2 } });

/** The answer behind a cell, with the file and the cell where it stands. */
export function AnswerPanel({
  cell,
  round,
  name,
  columns,
}: {
  readonly cell: Cell;
  readonly round: string | undefined;
  readonly name: string;
  readonly columns: readonly MatrixColumn[];
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const desk = useDesk();
  const answers: readonly AnswerView[] =
    useAsked(() => desk.answersAt(cell.bodyId, cell.key, round), [desk, cell, columns, round]) ?? [];
  return (
    <Stack tight>
      <Subtitle2 as="h2" block className={styles.name}>
        {name}
      </Subtitle2>
      <Text weight="semibold">{rowWords(cell.key, texts)}</Text>
      {answers.map((answer) => (
        <div key={answer.key}>
          <Text block className={styles.quiet}>
            {meaningOf(answer.mark, t)}
          </Text>
          <Answer answer={answer} />
        </div>
      ))}
    </Stack>
  );
}
