import { message } from '../parts/message';
import { Button, Checkbox, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { rowWords } from '../../core/template/words/rowWords';
import type { PickedFile, PlanView, Run, TemplatesMade } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { HandOver } from '../parts/HandOver';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Row, Stack } from '../parts/Stack';
import { timeLeft, type TimeLeft } from '../parts/timeLeft';
import { useSave, useTask, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Addressees } from './Addressees';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    maxHeight: '320px',
    overflowY: 'auto',
  },
});

const LEFT_SHOWN = 100;

interface Wanted {
  readonly letters: boolean;
  readonly drafts: boolean;
  readonly earlier: readonly PickedFile[];
}

interface Progressed {
  readonly done: number;
  readonly total: number;
  readonly left?: TimeLeft | undefined;
}

/** One workbook per body, all in one .zip; or one of them, to be looked at first. */
export default function TemplatesStep({
  plan,
  made,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly made: TemplatesMade | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const save = useSave();
  const [wanted, setWanted] = useState<Wanted>({ letters: false, drafts: false, earlier: [] });
  const { at, make, cancel } = useMaking(plan, wanted, task, dispatch);
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
          <>
            <Button disabledFocusable={task.busy} onClick={() => task.run(() => save(made.zip))}>
              {t('templates.again')}
            </Button>
            <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'returns' })}>
              {t('templates.next')}
            </Button>
          </>
        )}
      </Row>
      {task.busy ? (
        <Progress words={t('templates.progress', { ...at })} {...at} onCancel={cancel} />
      ) : (
        <Notice task={task} busy="" />
      )}
      {made === undefined ? null : <Made made={made} />}
      <HandOver />
      <Wishes wanted={wanted} busy={task.busy} onChange={(part) => setWanted((before) => ({ ...before, ...part }))} />
      <Addressees plan={plan} dispatch={dispatch} />
    </Stack>
  );
}

/** Makes the set, and saves it when it is whole. */
function useMaking(
  plan: PlanView,
  { letters, drafts, earlier }: Wanted,
  task: Task,
  dispatch: (action: Action) => void,
): { readonly at: Progressed; readonly make: () => void; readonly cancel: () => void } {
  const desk = useDesk();
  const save = useSave();
  const run = useRef<Run<TemplatesMade>>(undefined);
  const [at, setAt] = useState<Progressed>({ done: 0, total: plan.bodies.length });
  const make = (): void =>
    task.run(async () => {
      const begun = performance.now();
      run.current = desk.makeTemplates({ letters: letters ? 'each' : 'circular', drafts, earlier }, (done, total) =>
        setAt({ done, total, left: timeLeft(done, total, performance.now() - begun) }),
      );
      const outcome = await run.current.done;
      if (outcome.kind === 'cancelled') return message('pane.cancelled');
      dispatch({ do: 'made', made: outcome });
      return save(outcome.zip);
    });
  return { at, make, cancel: () => run.current?.cancel() };
}

/** What was made, what to send to whom, and what of earlier answers found no place. */
function Made({ made }: { readonly made: TemplatesMade }): ReactElement {
  const t = useWords();
  return (
    <>
      <Text as="p" block>
        {t('templates.made', { count: made.count, name: made.zip.name })}{' '}
        {made.prefilled === 0 ? '' : t('templates.prefilled', { count: made.prefilled })} {t('templates.send')}
      </Text>
      {made.left.length === 0 ? null : <Left made={made} />}
    </>
  );
}

/** Letters, drafts, earlier answers. */
function Wishes({
  wanted: { letters, drafts, earlier },
  busy,
  onChange,
}: {
  readonly wanted: Wanted;
  readonly busy: boolean;
  readonly onChange: (part: Partial<Wanted>) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Fold summary={t('templates.more')}>
      {() => (
        <Stack tight>
          <FilePicker
            label={t('templates.earlier')}
            hint={t('templates.earlier.hint')}
            accept=".xlsx,.xlsm,.xls,.ods,.zip"
            multiple
            primary={false}
            disabled={busy}
            onFiles={(files) => onChange({ earlier: files })}
          >
            {earlier.length === 0 ? null : (
              <Row>
                <Text>{t('templates.earlier.chosen', { count: earlier.length })}</Text>
                <Button size="small" disabledFocusable={busy} onClick={() => onChange({ earlier: [] })}>
                  {t('templates.earlier.drop')}
                </Button>
              </Row>
            )}
          </FilePicker>
          <Checkbox
            label={t('templates.letters')}
            checked={letters}
            onChange={(_, { checked }) => onChange({ letters: checked === true })}
          />
          <Checkbox
            label={t('templates.drafts')}
            checked={drafts}
            onChange={(_, { checked }) => onChange({ drafts: checked === true })}
          />
        </Stack>
      )}
    </Fold>
  );
}

/** Answers that have no place in the new templates: a person decides where they go. */
function Left({ made }: { readonly made: TemplatesMade }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const title = t('templates.left', { count: made.left.length });
  return (
    <Fold summary={title} open>
      {() => (
        <>
          <ul className={styles.list} tabIndex={0} aria-label={title}>
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
        </>
      )}
    </Fold>
  );
}
