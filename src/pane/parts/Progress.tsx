import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { useWords } from '../services';
import { Stack } from './Stack';
import type { TimeLeft } from './timeLeft';

/** Milliseconds between two sentences to a screen reader. */
const BETWEEN = 5_000;

/**
 * A bar with its words, the time that is left, and a way out. A screen reader hears of it now and then, not at every
 * step.
 */
export function Progress({
  words,
  done,
  total,
  left,
  onCancel,
}: {
  readonly words: string;
  readonly done: number;
  readonly total: number;
  readonly left?: TimeLeft | undefined;
  readonly onCancel: () => void;
}): ReactElement {
  const t = useWords();
  const id = useId();
  const said = left === undefined ? words : `${words}; ${t('returns.left', { time: t(`time.${left.unit}`, left) })}`;
  const spoken = useNowAndThen(said);
  return (
    <Stack tight>
      <Text id={id}>{said}</Text>
      <span role="status" aria-live="polite" style={{ position: 'absolute', clipPath: 'inset(50%)', maxWidth: '1px' }}>
        {spoken}
      </span>
      <ProgressBar
        aria-labelledby={id}
        aria-valuetext={total === 0 ? words : t('returns.progress.value', { done, total })}
        max={Math.max(total, 1)}
        value={done}
        thickness="large"
      />
      <div>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Stack>
  );
}

function useNowAndThen(words: string): string {
  const [spoken, setSpoken] = useState(words);
  const [spokenAt, setSpokenAt] = useState(() => performance.now());
  useEffect(() => {
    const wait = Math.max(0, spokenAt + BETWEEN - performance.now());
    const timer = setTimeout(() => {
      setSpoken(words);
      setSpokenAt(performance.now());
    }, wait);
    return () => clearTimeout(timer);
  }, [words, spokenAt]);
  return spoken;
}
