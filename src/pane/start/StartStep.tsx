import type { Message } from '../parts/message';
import { Button, Card, makeStyles, Subtitle2, Text, Textarea, Title2, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Desk, OpenedPlan, PickedFile } from '../../ports';
import { PLAN_FILES } from '../parts/fileKinds';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useTask, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { loadWords } from '../words';
import { KeptWork } from './KeptWork';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  link: { color: tokens.colorBrandForegroundLink, paddingLeft: 0, minWidth: 0, textDecorationLine: 'underline' },
  card: { gap: tokens.spacingVerticalM },
  more: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  paste: { width: '100%', marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

type PlanSource =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: PickedFile };

/** The first screen: the ministry opens a plan, an officer checks a report. */
export function StartStep({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const { language } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const begin = (open: () => Promise<OpenedPlan>): void =>
    task.run(async () => {
      dispatch({ do: 'begin' });
      const [outcome] = await Promise.all([open(), loadWords(language)]);
      return opened(await withCoordinator(desk, outcome), dispatch);
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
      <KeptWork
        task={task}
        onResume={(id) =>
          task.run(async () => {
            dispatch({ do: 'begin' });
            const [outcome] = await Promise.all([desk.resume(id), loadWords(language)]);
            const message = opened(outcome, dispatch);
            if (outcome.kind === 'plan' && outcome.merged !== undefined) dispatch({ do: 'go', step: 'returns' });
            return message;
          })
        }
      />
      <MinistryCard task={task} open={(source) => begin(() => openSource(desk, source))} />
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

/** Where the ministry's plan comes from: a file, a text, the plan that is shipped. */
function MinistryCard({
  task,
  open,
}: {
  readonly task: Task;
  readonly open: (source: PlanSource) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2">{t('start.ministry')}</Subtitle2>
      <Text>{t('start.ministry.lead')}</Text>
      <FilePicker
        label={t('start.file')}
        hint={t('start.file.hint')}
        accept={PLAN_FILES}
        disabled={task.busy}
        onFiles={([file]) => {
          if (file !== undefined) open({ kind: 'file', file });
        }}
      />
      <PastedPlan disabled={task.busy} onText={(text) => open({ kind: 'text', text })} />
      <Row>
        <Button
          appearance="transparent"
          className={styles.link}
          disabledFocusable={task.busy}
          onClick={() => open({ kind: 'shipped' })}
        >
          {t('start.shipped')}
        </Button>
        <Text size={200} className={styles.lead}>
          {t('start.shipped.what')}
        </Text>
      </Row>
      <Notice task={task} busy={t('busy.plan')} />
    </Card>
  );
}

function PastedPlan({
  disabled,
  onText,
}: {
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [pasted, setPasted] = useState('');
  return (
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
      <Button disabledFocusable={disabled || pasted.trim() === ''} onClick={() => onText(pasted)}>
        {t('start.paste.open')}
      </Button>
    </details>
  );
}

function openSource(desk: Desk, source: PlanSource): Promise<OpenedPlan> {
  switch (source.kind) {
    case 'shipped':
      return desk.openShippedPlan();
    case 'text':
      return desk.openPlanText(source.text);
    case 'file':
      return desk.openPlanFile(source.file);
  }
}

/** The body that the plan itself names as the one that sums up is chosen from the start. */
async function withCoordinator(desk: Desk, outcome: OpenedPlan): Promise<OpenedPlan> {
  if (outcome.kind !== 'plan' || outcome.merged !== undefined) return outcome;
  const { choice, coordinator } = outcome.plan;
  if (coordinator === undefined || choice.coordinator !== undefined) return outcome;
  return { ...outcome, plan: await desk.choose({ ...choice, coordinator }) };
}

function opened(outcome: OpenedPlan, dispatch: (action: Action) => void): Message | undefined {
  if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
  dispatch({ do: 'open', opened: outcome });
  return undefined;
}
