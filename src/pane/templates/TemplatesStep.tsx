import { Button, Checkbox, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { rowWords } from '../../core/template/words/rowWords';
import type { PickedFile, PlanView, Run, TemplatesMade } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Row, Stack } from '../parts/Stack';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';

const useStyles = makeStyles({
  list: {
    columns: '300px',
    columnGap: tokens.spacingHorizontalXXL,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
});

const LEFT_SHOWN = 100;

/** One workbook per body, all in one .zip. */
export default function TemplatesStep({
  plan,
  made,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly made: TemplatesMade | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const save = useSave();
  const run = useRef<Run<TemplatesMade>>(undefined);
  const [at, setAt] = useState({ done: 0, total: plan.bodies.length });
  const [letters, setLetters] = useState(false);
  const [drafts, setDrafts] = useState(false);
  const [earlier, setEarlier] = useState<readonly PickedFile[]>([]);
  const make = (): void =>
    task.run(async () => {
      run.current = desk.makeTemplates({ letters: letters ? 'each' : 'circular', drafts, earlier }, (done, total) =>
        setAt({ done, total }),
      );
      const outcome = await run.current.done;
      if (outcome.kind === 'cancelled') return { key: 'pane.cancelled', params: {} };
      dispatch({ do: 'made', made: outcome });
      return save(outcome.zip);
    });
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('templates.title')}
        </Title3>
        <Text as="p" block>
          {t('templates.lead', { count: plan.bodies.length })}
        </Text>
      </Stack>
      <Row>
        <Button appearance={made === undefined ? 'primary' : 'secondary'} disabledFocusable={task.busy} onClick={make}>
          {t('templates.make')}
        </Button>
        {made === undefined ? null : (
          <Button disabledFocusable={task.busy} onClick={() => task.run(() => save(made.zip))}>
            {t('templates.again')}
          </Button>
        )}
        {made === undefined ? null : (
          <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'returns' })}>
            {t('templates.next')}
          </Button>
        )}
      </Row>
      {task.busy ? (
        <Progress
          words={t('templates.progress', at)}
          done={at.done}
          total={at.total}
          onCancel={() => run.current?.cancel()}
        />
      ) : (
        <Notice task={task} busy="" />
      )}
      {made === undefined ? null : (
        <Text as="p" block>
          {t('templates.made', { count: made.count, name: made.zip.name })}{' '}
          {made.prefilled === 0 ? '' : t('templates.prefilled', { count: made.prefilled })}
        </Text>
      )}
      {made === undefined || made.left.length === 0 ? null : <Left made={made} />}
      <details className={styles.fold}>
        <summary>{t('templates.more')}</summary>
        <Stack tight>
          <FilePicker
            label={t('templates.earlier')}
            hint={t('templates.earlier.hint')}
            accept=".xlsx,.xlsm,.xls,.ods,.zip"
            multiple
            primary={false}
            disabled={task.busy}
            onFiles={setEarlier}
          >
            {earlier.length === 0 ? null : (
              <Row>
                <Text>{t('templates.earlier.chosen', { count: earlier.length })}</Text>
                <Button size="small" appearance="subtle" disabledFocusable={task.busy} onClick={() => setEarlier([])}>
                  {t('templates.earlier.drop')}
                </Button>
              </Row>
            )}
          </FilePicker>
          <Checkbox
            label={t('templates.letters')}
            checked={letters}
            onChange={(_, { checked }) => setLetters(checked === true)}
          />
          <Checkbox
            label={t('templates.drafts')}
            checked={drafts}
            onChange={(_, { checked }) => setDrafts(checked === true)}
          />
        </Stack>
      </details>
      <details className={styles.fold}>
        <summary>{t('templates.who')}</summary>
        <ul className={styles.list}>
          {plan.bodies.map((body) => (
            <li key={body.id}>
              {body.name} ({t('templates.rows', { count: body.duties })})
            </li>
          ))}
        </ul>
      </details>
    </Stack>
  );
}

/** Answers that have no place in the new templates: a person decides where they go. */
function Left({ made }: { readonly made: TemplatesMade }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  return (
    <details className={styles.fold} open>
      <summary>{t('templates.left', { count: made.left.length })}</summary>
      <ul className={styles.list}>
        {made.left.slice(0, LEFT_SHOWN).map((left) => (
          <li key={Object.values(left).join(' ')}>
            {'key' in left
              ? t(`templates.left.${left.what}`, { file: left.file, key: rowWords(left.key, texts) })
              : t(`templates.left.${left.what}`, { file: left.file })}
          </li>
        ))}
      </ul>
      {made.left.length > LEFT_SHOWN ? (
        <Text size={200}>{t('templates.left.more', { count: made.left.length - LEFT_SHOWN })}</Text>
      ) : null}
    </details>
  );
}
