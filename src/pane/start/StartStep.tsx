import { Button, Card, makeStyles, Subtitle2, Text, Textarea, Title2, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OpenedPlan } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useTask, type Told } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { loadAllWords } from '../words';
import { openSource, rememberSource, type PlanSource } from './memory';

const PLAN_FILES = '.txt,.docx,.html,.htm,.csv,.tsv,.md,.xlsx';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '62ch' },
  card: { gap: tokens.spacingVerticalM },
  more: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  paste: { width: '100%', marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

/** The first screen: the ministry opens a plan, an officer checks a report. */
export function StartStep({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const { memory } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [pasted, setPasted] = useState('');
  const open = (source: PlanSource): void =>
    task.run(async () => {
      dispatch({ do: 'begin' });
      const [outcome] = await Promise.all([openSource(desk, source), loadAllWords()]);
      if (outcome.kind === 'plan') await rememberSource(memory, source);
      return opened(outcome, dispatch);
    });
  return (
    <Stack>
      <Stack tight>
        <Title2 as="h1" block>
          {t('start.title')}
        </Title2>
        <Text as="p" block className={styles.lead}>
          {t('start.lead')}
        </Text>
      </Stack>
      <Card className={styles.card}>
        <Subtitle2 as="h2">{t('start.ministry')}</Subtitle2>
        <Text>{t('start.ministry.lead')}</Text>
        <Row>
          <Button appearance="primary" disabledFocusable={task.busy} onClick={() => open({ kind: 'shipped' })}>
            {t('start.shipped')}
          </Button>
        </Row>
        <FilePicker
          label={t('start.file')}
          hint={t('start.file.hint')}
          accept={PLAN_FILES}
          primary={false}
          disabled={task.busy}
          onFiles={([file]) => {
            if (file !== undefined) open({ kind: 'file', file });
          }}
        />
        <details className={styles.more}>
          <summary>{t('start.paste')}</summary>
          <Textarea
            className={styles.paste}
            rows={6}
            resize="vertical"
            aria-label={t('start.paste.label')}
            placeholder={t('start.paste.placeholder')}
            value={pasted}
            onChange={(_, { value }) => setPasted(value)}
          />
          <Button
            disabledFocusable={task.busy || pasted.trim() === ''}
            onClick={() => open({ kind: 'text', text: pasted })}
          >
            {t('start.paste.open')}
          </Button>
        </details>
        <Notice task={task} busy={t('busy.plan')} />
      </Card>
      <Card className={styles.card}>
        <Subtitle2 as="h2">{t('start.officer')}</Subtitle2>
        <Text>{t('start.officer.lead')}</Text>
        <Row>
          <Button onClick={() => dispatch({ do: 'check' })}>{t('start.officer.open')}</Button>
        </Row>
      </Card>
      <Text as="p" block size={200} className={styles.lead}>
        {t('start.private')}
      </Text>
    </Stack>
  );
}

function opened(outcome: OpenedPlan, dispatch: (action: Action) => void): Told | undefined {
  if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
  dispatch({ do: 'open', opened: outcome });
  return undefined;
}
