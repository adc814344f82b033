import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { given } from '../../core/given';
import type { ClosedView, Refused, MergedView, PickedFile, UnsettledLine } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { Chosen } from '../parts/Chosen';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useElsewhere } from '../parts/useElsewhere';
import { useReread } from '../parts/useReread';
import { message, type Message } from '../parts/message';
import { useSave, useTask, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';
import { ArchiveCheck } from './ArchiveCheck';
import { UnsettledList } from './UnsettledList';

interface ClosingProps {
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
  /** Shows a row of the summary that is still to be decided. */
  readonly onShow: (key: string) => void;
}

/** The end of a round: an archive of everything, opened again with a reason, and the check of an archive. */
export function Closing({ merged, dispatch, onShow }: ClosingProps): ReactElement {
  const t = useWords();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  return (
    <Fold summary={t('close.title')}>
      {() => (
        <Stack>
          {merged.closed === undefined ? (
            <Close task={task} dispatch={dispatch} onShow={onShow} />
          ) : (
            <Closed closed={merged.closed} task={task} dispatch={dispatch} />
          )}
          <Notice task={task} busy={t('busy.summary')} />
          <Text weight="semibold" as="h3" block>
            {t('verify.title')}
          </Text>
          <ArchiveCheck dispatch={dispatch} />
        </Stack>
      )}
    </Fold>
  );
}

function Close({
  task,
  dispatch,
  onShow,
}: {
  readonly task: Task;
  readonly dispatch: ClosingProps['dispatch'];
  readonly onShow: ClosingProps['onShow'];
}): ReactElement {
  const t = useWords();
  const { originals, setOriginals, open, reason, setReason, close } = useClosing(task, dispatch);
  const needsReason = open.length > 0;
  return (
    <>
      <Text as="p" block>
        {t('close.lead')} {t(':followUp.archive-personal')}
      </Text>
      <FilePicker
        label={t('close.originals')}
        folder={t('close.originals.folder')}
        hint={t('close.originals.hint')}
        accept=""
        multiple
        primary={false}
        disabled={task.busy}
        onFiles={setOriginals}
      >
        <Chosen files={originals} />
      </FilePicker>
      {needsReason ? (
        <>
          <Text role="alert" block>
            {t('close.open', { count: open.length })}
          </Text>
          <UnsettledList lines={open} onShow={onShow} />
          <Field label={t('close.anyway')} hint={t('close.anyway.hint')}>
            <Input value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      ) : null}
      <Row>
        <Button
          disabledFocusable={task.busy || (needsReason && reason.trim() === '')}
          onClick={() => close(needsReason ? reason : undefined)}
        >
          {t(needsReason ? 'close.make.anyway' : 'close.make')}
        </Button>
      </Row>
    </>
  );
}

/** What people typed into the open workbook counts; the consolidation is closed once the archive stands. */
function useClosing(task: Task, dispatch: ClosingProps['dispatch']) {
  const desk = useDesk();
  const save = useSave();
  const elsewhere = useElsewhere();
  const reread = useReread();
  const [originals, setOriginals] = useState<readonly PickedFile[]>([]);
  const [open, setOpen] = useState<readonly UnsettledLine[]>([]);
  const [reason, setReason] = useState('');
  const close = (anyway: string | undefined): void =>
    task.run(async () => {
      const read = await reread();
      if (read.kind === 'message') return read.message;
      const stopped = await elsewhere();
      if (stopped !== undefined) return stopped;
      const made = await desk.closeRound({ originals, ...given({ anyway }) });
      if (made.kind === 'refused') return messageOf(made);
      if (made.kind === 'open') {
        setOpen(made.open);
        return undefined;
      }
      const saved = await save(made.archive);
      if (saved?.key !== 'pane.save.saved') return saved;
      const closed = await desk.archiveStands();
      if (closed.kind === 'refused') return messageOf(closed);
      dispatch({ do: 'merged', merged: closed });
      return {
        ...message('pane.done.closed', { archive: made.archive.name, count: made.files }),
        ...given({ and: leftOut(made.missing, made.strange) }),
      };
    });
  return { originals, setOriginals, open, reason, setReason, close };
}

function leftOut(missing: readonly string[], strange: readonly string[]): Message | undefined {
  const of = (
    key: 'pane.close.missing' | 'pane.close.strange',
    files: readonly string[],
    and?: Message,
  ): Message | undefined =>
    files.length === 0 ? and : { ...message(key, { files: files.join(', ') }), ...given({ and }) };
  return of('pane.close.missing', missing, of('pane.close.strange', strange));
}

function Closed({
  closed: { on, revision, archive, reason, clarifications },
  task,
  dispatch,
}: {
  readonly closed: ClosedView;
  readonly task: Task;
  readonly dispatch: ClosingProps['dispatch'];
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const save = useSave();
  const [why, setWhy] = useState('');
  const reopen = (): void =>
    task.run(async () => {
      const merged = await desk.reopenRound(why);
      if (merged.kind === 'refused') return messageOf(merged);
      dispatch({ do: 'merged', merged });
      return message('pane.done.reopened');
    });
  const addendum = (): void =>
    task.run(async () => {
      const file = await desk.addendum();
      return 'kind' in file ? messageOf(file) : save(file);
    });
  return (
    <>
      <Text as="p" block>
        {t('close.closed', { on: dotted(on), revision, archive })}{' '}
        {reason === undefined ? '' : t('close.reason', { reason })}
      </Text>
      <Text as="p" block>
        {clarifications === 0
          ? t('close.none')
          : t(':followUp.clarifications', { on: dotted(on), count: clarifications })}
      </Text>
      {clarifications === 0 ? null : (
        <div>
          <Button disabledFocusable={task.busy} onClick={addendum}>
            {t('close.addendum')}
          </Button>
        </div>
      )}
      <Field label={t('close.reopen.reason')}>
        <Input value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div>
        <Button disabledFocusable={task.busy || why.trim() === ''} onClick={reopen}>
          {t('close.reopen')}
        </Button>
      </div>
    </>
  );
}

function messageOf({ key, params }: Refused): Message {
  return { key, params };
}
