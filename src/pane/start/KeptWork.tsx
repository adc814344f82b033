import { Button, Card, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { KeptSitting } from '../../ports';
import { Fold } from '../parts/Fold';
import { Row } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import type { Task } from '../parts/useTask';
import { useDesk, useServices, useWords } from '../services';

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Work of earlier sittings, offered and never opened unasked; and the way to remove it all. */
export function KeptWork({
  task,
  onResume,
}: {
  readonly task: Task;
  readonly onResume: (id: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const { language } = useServices();
  const [forgotten, setForgotten] = useState(0);
  const kept = useAsked(() => desk.kept(), [desk, forgotten]);
  const isOffered = kept?.kind === 'kept' && kept.sittings.length > 0;
  useEffect(() => {
    if (isOffered) desk.prepare();
  }, [desk, isOffered]);
  if (kept === undefined) return null;
  if (kept.kind === 'refused')
    return (
      <Text as="p" block size={200} className={styles.quiet}>
        {t('start.kept.refused')}
      </Text>
    );
  const words = ({ title, savedAt, files, unreadable }: KeptSitting): string =>
    unreadable === true
      ? t('start.kept.unreadable', { title })
      : t('start.kept.one', { title, files, when: momentWords(savedAt, language) });
  const [newest, ...others] = kept.sittings;
  if (newest === undefined)
    return forgotten === 0 ? null : (
      <Text as="p" block role="status">
        {t('start.kept.forgotten')}
      </Text>
    );
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2">{t('start.kept')}</Subtitle2>
      <Text>{words(newest)}</Text>
      <Row>
        {newest.unreadable === true ? null : (
          <Button disabledFocusable={task.busy} onClick={() => onResume(newest.id)}>
            {t('start.kept.resume')}
          </Button>
        )}
        <Button
          appearance="subtle"
          disabledFocusable={task.busy}
          onClick={() => void desk.forget().finally(() => setForgotten((times) => times + 1))}
        >
          {t('start.kept.forget')}
        </Button>
      </Row>
      <Others sittings={others} words={words} busy={task.busy} onResume={onResume} />
      <Text size={200} className={styles.quiet}>
        {t('start.kept.until')}
      </Text>
    </Card>
  );
}

function Others({
  sittings,
  words,
  busy,
  onResume,
}: {
  readonly sittings: readonly KeptSitting[];
  readonly words: (sitting: KeptSitting) => string;
  readonly busy: boolean;
  readonly onResume: (id: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  if (sittings.length === 0) return null;
  return (
    <Fold summary={t('start.kept.other')}>
      {() => (
        <ul className={styles.list}>
          {sittings.map((one) => (
            <li key={one.id}>
              {one.unreadable === true ? (
                words(one)
              ) : (
                <Button appearance="transparent" disabledFocusable={busy} onClick={() => onResume(one.id)}>
                  {words(one)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** `30.11.2026, 18:05` where the person is. */
function momentWords(moment: number, language: string): string {
  return new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
}
