import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { BodyDuties, PlanView, TemplatePreview } from '../../ports';
import { ListDetail } from '../parts/list/ListDetail';
import { found, Search } from '../parts/list/Search';
import { VirtualList } from '../parts/list/VirtualList';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  scroll: { overflow: 'auto', maxHeight: '420px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: tokens.spacingHorizontalXS,
      verticalAlign: 'top',
      textAlign: 'left',
      minWidth: '90px',
      maxWidth: '260px',
      overflowWrap: 'anywhere',
    },
    '& th': { backgroundColor: tokens.colorNeutralBackground3 },
    '& :is(th, td):is(:nth-child(2), :nth-child(3), :nth-child(8))': { minWidth: '220px' },
  },
});

/** Bodies with their counts of rows, and the template of the chosen one as it will look. */
export function Addressees({
  plan,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(search);
  const shown = useMemo(
    () => plan.bodies.filter(({ name, abbreviation }) => asked === '' || found(asked, name, abbreviation)),
    [plan.bodies, asked],
  );
  const chosen = shown.find(({ id }) => id === picked) ?? shown[0];
  const title = t('templates.bodies', { count: plan.bodies.length });
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      <ListDetail
        label={chosen === undefined ? t('list.choose') : t('templates.preview', { body: chosen.name })}
        open={open && chosen !== undefined}
        onClose={() => setOpen(false)}
        list={
          <Stack tight>
            <Search value={search} onSearch={setSearch} />
            {shown.length === 0 ? (
              <Text role="status">{t('list.nothing')}</Text>
            ) : (
              <VirtualList
                label={title}
                items={shown}
                idOf={({ id }) => id}
                chosen={chosen?.id}
                rowHeight={54}
                height={486}
                render={({ name, duties }) => (
                  <>
                    <div className={styles.name}>{name}</div>
                    <div className={styles.quiet}>{t('templates.rows', { count: duties })}</div>
                  </>
                )}
                onChoose={setPicked}
                onOpen={() => setOpen(true)}
              />
            )}
          </Stack>
        }
        detail={chosen === undefined ? null : <Preview key={chosen.id} body={chosen} plan={plan} dispatch={dispatch} />}
      />
    </section>
  );
}

function Preview({
  body,
  plan,
  dispatch,
}: {
  readonly body: BodyDuties;
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const preview = useAsked(() => desk.templatePreview(body.id), [desk, body.id, plan]);
  const download = (): void =>
    task.run(async () => {
      const file = await desk.makeTemplate(body.id);
      return file === undefined ? undefined : save(file);
    });
  return (
    <Stack tight>
      <Subtitle2 as="h3" block>
        {body.name}
      </Subtitle2>
      <div>
        <Button size="small" disabledFocusable={task.busy} onClick={download}>
          {t('templates.one')}
        </Button>
      </div>
      <Notice task={task} busy={t('busy.summary')} />
      {preview === undefined ? null : (
        <>
          {preview.title.map((line) => (
            <Text key={line} block size={200} className={styles.quiet}>
              {line}
            </Text>
          ))}
          <Sheet preview={preview} />
        </>
      )}
    </Stack>
  );
}

function Sheet({ preview: { head, rows, more } }: { readonly preview: TemplatePreview }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('templates.preview.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((words, at) => (
                <th key={at} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((words, at) => (
                  <td key={at}>{words}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <Text size={200}>{t('templates.preview.more', { count: more })}</Text> : null}
    </>
  );
}
