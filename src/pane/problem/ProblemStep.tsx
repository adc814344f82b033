import { Button, Text, Title3 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Stack } from '../parts/Stack';
import type { Action } from '../screen';
import { useWords } from '../services';

/** Something that nobody foresaw: what is safe, what to do, and the technical detail apart. */
export default function ProblemStep({
  detail,
  dispatch,
}: {
  readonly detail: string;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Stack>
      <Title3 as="h1">{t('problem.title')}</Title3>
      <Text as="p" block role="alert">
        {t('problem.explain')}
      </Text>
      <details>
        <summary>{t('problem.detail')}</summary>
        <Text as="p" block font="monospace" size={200}>
          {detail}
        </Text>
      </details>
      <div>
        <Button appearance="primary" onClick={() => dispatch({ do: 'back' })}>
          {t('problem.back')}
        </Button>
      </div>
    </Stack>
  );
}
