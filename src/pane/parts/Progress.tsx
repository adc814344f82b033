import { Button, ProgressBar, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useWords } from '../services';
import { Stack } from './Stack';

/** A bar with its words and a way out. */
export function Progress({
  words,
  done,
  total,
  onCancel,
}: {
  readonly words: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}): ReactElement {
  const t = useWords();
  return (
    <Stack tight>
      <Text id="progress-words" role="status">
        {words}
      </Text>
      <ProgressBar aria-labelledby="progress-words" max={Math.max(total, 1)} value={done} thickness="large" />
      <div>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Stack>
  );
}
