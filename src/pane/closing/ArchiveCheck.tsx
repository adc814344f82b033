import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { ArchiveState, PickedFile } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { loadWords } from '../words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** Is an archive of a closed consolidation whole? No plan needs to be open. */
export function ArchiveCheck({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { language } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [found, setFound] = useState<ArchiveState>();
  const verify = (file: PickedFile | undefined): void => {
    if (file === undefined) return;
    setFound(undefined);
    task.run(async () => {
      const [outcome] = await Promise.all([desk.verifyArchive(file), loadWords(language)]);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      setFound(outcome);
      return undefined;
    });
  };
  return (
    <Stack tight>
      <FilePicker
        label={t('verify.pick')}
        hint={t('verify.hint')}
        accept=".zip"
        primary={false}
        disabled={task.busy}
        onFiles={([file]) => verify(file)}
      />
      <Notice task={task} busy={t('busy.check')} />
      <div role="status">{found === undefined ? null : <State found={found} />}</div>
    </Stack>
  );
}

function State({ found }: { readonly found: ArchiveState }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { of, isWhole, whole, seal } = found;
  const lines = (['changed', 'missing', 'additional'] as const).flatMap((state) =>
    found[state].map((file) => t(`:followUp.verify-${state}`, { file })),
  );
  if (seal !== 'intact') lines.push(t(`:followUp.seal-${seal}`));
  return (
    <MessageBar intent={isWhole ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t(isWhole ? ':followUp.verified' : ':followUp.not-verified', { count: whole })}
        </MessageBarTitle>
        {of === undefined ? null : (
          <div>
            {t(':followUp.archive-title', { title: of.title, round: of.round })}{' '}
            {t(':followUp.archive-closed', { on: dotted(of.closedOn), revision: of.revision })}
          </div>
        )}
        {lines.length === 0 ? null : (
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
