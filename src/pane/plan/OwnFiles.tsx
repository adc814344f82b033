import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PickedFile } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { message } from '../parts/message';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** A registry of bodies and indicators that a ministry keeps itself. */
export function OwnFiles({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const take = (what: 'registry' | 'indicators', file: PickedFile | undefined): void => {
    if (file === undefined) return;
    task.run(async () => {
      const outcome = await desk.useFile(what, file);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      dispatch({ do: 'replan', plan: outcome.plan });
      return message(`pane.done.${what}`, { file: file.name });
    });
  };
  return (
    <Stack tight>
      <div className={styles.fields}>
        <FilePicker
          label={t('choice.registry')}
          hint={t('choice.registry.hint')}
          accept=".xlsx,.csv"
          primary={false}
          disabled={task.busy}
          onFiles={([file]) => take('registry', file)}
        />
        <FilePicker
          label={t('choice.indicators')}
          hint={t('choice.indicators.hint')}
          accept=".csv"
          primary={false}
          disabled={task.busy}
          onFiles={([file]) => take('indicators', file)}
        />
      </div>
      <Notice task={task} busy={t('busy.plan')} />
    </Stack>
  );
}
