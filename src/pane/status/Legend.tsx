import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MatrixMark, MatrixRow } from '../../ports';
import { useWords } from '../services';
import { meaningOf, signOf } from './marks';

/** What the signs that occur mean. */
export function Legend({ rows }: { readonly rows: readonly MatrixRow[] }): ReactElement {
  const t = useWords();
  const marks = [...new Set<MatrixMark>(rows.flatMap(({ cells }) => Object.values(cells)))];
  return (
    <Text as="p" block size={200}>
      {t('status.legend')}: {marks.map((mark) => `${signOf(mark, t)} — ${meaningOf(mark, t)}`).join('; ')}.
    </Text>
  );
}
