import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Compared, Refused } from '../../ports';
import { DocumentView } from '../parts/DocumentView';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

interface Dispatching {
  readonly dispatch: (action: Action) => void;
}

/** The consolidation beside an earlier state of itself: as it will look on paper, and as files. */
export function Comparison({ dispatch }: Dispatching): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { made, task, make } = useBeside(dispatch);
  const [day, setDay] = useState('');
  return (
    <Fold summary={t('compare.title')}>
      {() => (
        <Stack>
          <Text as="p" block>
            {t('compare.lead')}
          </Text>
          <FilePicker
            label={t('compare.pick')}
            hint={t('compare.pick.hint')}
            accept=".xlsx"
            primary={false}
            disabled={task.busy}
            onFiles={([file]) => (file === undefined ? undefined : make(() => desk.compareWith(file)))}
          />
          <Row>
            <Field label={t('compare.day')}>
              <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
            </Field>
            <Button disabledFocusable={task.busy || day === ''} onClick={() => make(() => desk.compareWith(day))}>
              {t('compare.go')}
            </Button>
          </Row>
          <Notice task={task} busy={t('busy.summary')} />
          {made === undefined ? null : <Result made={made} dispatch={dispatch} />}
        </Stack>
      )}
    </Fold>
  );
}

/** Where all plans of the ministry stand, in one table. */
export function Overview({ dispatch }: Dispatching): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { made, task, make } = useBeside(dispatch);
  return (
    <Fold summary={t('overview.title')}>
      {() => (
        <Stack>
          <Text as="p" block>
            {t('overview.lead')}
          </Text>
          <FilePicker
            label={t('overview.pick')}
            folder={t('overview.folder')}
            accept=".xlsx"
            multiple
            primary={false}
            disabled={task.busy}
            onFiles={(files) => make(() => desk.overviewOf(files.filter(({ name }) => /\.xlsx$/i.test(name))))}
          />
          <Notice task={task} busy={t('busy.summary')} />
          {made === undefined ? null : <Result made={made} dispatch={dispatch} />}
        </Stack>
      )}
    </Fold>
  );
}

function useBeside(dispatch: Dispatching['dispatch']) {
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [made, setMade] = useState<Compared>();
  const make = (ask: () => Promise<Compared | Refused>): void =>
    task.run(async () => {
      const outcome = await ask();
      setMade(outcome.kind === 'compared' ? outcome : undefined);
      return outcome.kind === 'compared' ? undefined : { key: outcome.key, params: outcome.params };
    });
  return { made, task, make };
}

function Result({ made, dispatch }: { readonly made: Compared } & Dispatching): ReactElement {
  const t = useWords();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  return (
    <Stack tight>
      <DocumentView preview={made.preview} />
      <Row>
        <Button disabledFocusable={task.busy} onClick={() => task.run(() => save(made.word))}>
          {t('compare.word')}
        </Button>
        <Button disabledFocusable={task.busy} onClick={() => task.run(() => save(made.workbook))}>
          {t('compare.workbook')}
        </Button>
      </Row>
      <Notice task={task} busy={t('busy.summary')} />
    </Stack>
  );
}
