import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { rowWords } from '../../core/template/words/rowWords';
import { codedWords, type Texts } from '../../core/texts';
import type { PickedFile, UnitsJoined, UnitsSplit } from '../../ports';
import { Chosen } from '../parts/Chosen';
import { RETURN_FILES } from '../parts/fileKinds';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { HandOver } from '../parts/HandOver';
import { Notice } from '../parts/Notice';
import { message } from '../parts/message';
import { Stack } from '../parts/Stack';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useServices, useWords, type PaneT } from '../services';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '320px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

interface Dispatching {
  readonly dispatch: (action: Action) => void;
}

/** Collecting inside a body: its template divided among the units, and their workbooks joined into one report. */
export function Units({ dispatch }: Dispatching): ReactElement {
  const t = useWords();
  return (
    <Fold summary={t('units.title')}>
      {() => (
        <Stack>
          <Text as="p" block>
            {t('units.lead')}
          </Text>
          <HandOver />
          <Split dispatch={dispatch} />
          <Join dispatch={dispatch} />
        </Stack>
      )}
    </Fold>
  );
}

function Split({ dispatch }: Dispatching): ReactElement {
  const t = useWords();
  const { check } = useServices();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [template, setTemplate] = useState<readonly PickedFile[]>([]);
  const [list, setList] = useState<readonly PickedFile[]>([]);
  const [made, setMade] = useState<UnitsSplit>();
  const [one, units] = [template[0], list[0]];
  const split = (): void =>
    task.run(async () => {
      if (one === undefined || units === undefined) return undefined;
      const outcome = await check.splitForUnits(one, units);
      setMade(outcome.kind === 'split' ? outcome : undefined);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      const saved = await save(outcome.zip);
      if (saved?.key !== 'pane.save.saved') return saved;
      const { body, zip } = outcome;
      return message('pane.done.split', { body, count: outcome.units.length, name: zip.name });
    });
  return (
    <Stack tight>
      <Text weight="semibold" as="h2" block>
        {t('units.split')}
      </Text>
      <Pick label={t('units.template')} accept=".xlsx" files={template} onFiles={setTemplate} />
      <Pick label={t('units.list')} hint={t('units.list.hint')} accept=".csv" files={list} onFiles={setList} />
      <div>
        <Button disabledFocusable={task.busy || one === undefined || units === undefined} onClick={split}>
          {t('units.split.go')}
        </Button>
      </div>
      <Notice task={task} busy={t('busy.summary')} />
      {made === undefined ? null : <SplitResult made={made} />}
    </Stack>
  );
}

function SplitResult({ made: { units, unassigned } }: { readonly made: UnitsSplit }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  return (
    <>
      <ul className={styles.list}>
        {units.map(({ name, rows, file }) => (
          <li key={file}>{t(':followUp.split-unit', { name, count: rows, file })}</li>
        ))}
      </ul>
      {unassigned.length === 0 ? null : (
        <Text block>
          {t(':followUp.split-unassigned', { rows: unassigned.map((key) => rowWords(key, texts)).join(', ') })}
        </Text>
      )}
    </>
  );
}

function Join({ dispatch }: Dispatching): ReactElement {
  const t = useWords();
  const { check } = useServices();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [into, setInto] = useState<readonly PickedFile[]>([]);
  const [made, setMade] = useState<UnitsJoined>();
  const [template] = into;
  const join = (): void =>
    task.run(async () => {
      if (template === undefined) return undefined;
      const outcome = await check.joinUnits(files, template);
      setMade(outcome.kind === 'joined' ? outcome : undefined);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      const saved = await save(outcome.file);
      if (saved?.key !== 'pane.save.saved') return saved;
      const { units: count, rows, file } = outcome;
      return message('pane.done.joined', { count, rows, name: file.name });
    });
  return (
    <Stack tight>
      <Text weight="semibold" as="h2" block>
        {t('units.join')}
      </Text>
      <Pick
        label={t('units.files')}
        folder={t('units.files.folder')}
        accept={RETURN_FILES}
        files={files}
        onFiles={setFiles}
      />
      <Pick label={t('units.into')} accept=".xlsx" files={into} onFiles={setInto} />
      <div>
        <Button disabledFocusable={task.busy || files.length === 0 || template === undefined} onClick={join}>
          {t('units.join.go')}
        </Button>
      </div>
      <Notice task={task} busy={t('busy.summary')} />
      {made === undefined ? null : <JoinResult made={made} onJournal={() => task.run(() => save(made.journal))} />}
    </Stack>
  );
}

function Pick({
  label,
  hint = '',
  folder,
  accept,
  files,
  onFiles,
}: {
  readonly label: string;
  readonly hint?: string;
  /** Words of the button for a folder: several files are taken. */
  readonly folder?: string;
  readonly accept: string;
  readonly files: readonly PickedFile[];
  readonly onFiles: (files: readonly PickedFile[]) => void;
}): ReactElement {
  return (
    <FilePicker
      label={label}
      hint={hint}
      accept={accept}
      primary={false}
      {...(folder === undefined ? {} : { folder, multiple: true })}
      onFiles={onFiles}
    >
      <Chosen files={files} />
    </FilePicker>
  );
}

/** What is missing, was not taken, or is to be checked, line by line. */
function JoinResult({ made, onJournal }: { readonly made: UnitsJoined; readonly onJournal: () => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const lines = joinLines(made, texts, t);
  return (
    <>
      {lines.length === 0 ? null : (
        <>
          <Text weight="semibold" block>
            {t('units.findings')}
          </Text>
          <ul className={styles.list} aria-label={t('units.findings')} tabIndex={0}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button size="small" onClick={onJournal}>
          {t('units.journal')}
        </Button>
      </div>
    </>
  );
}

function joinLines(made: UnitsJoined, texts: Texts, t: PaneT): readonly string[] {
  const { missing, replaced, refused, quarantined, findings, kept } = made;
  const row = (key: string): string => rowWords(key, texts);
  const said = (issues: UnitsJoined['quarantined'][number]['issues']): string =>
    issues.map((issue) => codedWords(texts, 'issue', issue)).join(' ');
  return [
    ...missing.map((name) => t(':followUp.unit-missing', { name })),
    ...replaced.map((one) => t(':followUp.unit-replaced', one)),
    ...refused.map(
      ({ file, issues, why }) => `${file}: ${why === undefined ? said(issues) : t(`:followUp.join-refused.${why}`)}`,
    ),
    ...quarantined.map(({ file, unit, key = '', issues }) => `${file}, ${unit}, ${row(key)}: ${said(issues)}`),
    ...findings.map(({ code, key, params }) =>
      codedWords(texts, 'followUp.join', { code, params: { ...params, row: row(key) } }),
    ),
    ...kept.map(({ key, left }) =>
      left === ''
        ? t(':followUp.join-added', { row: row(key), text: left })
        : t(':followUp.join-left', { row: row(key), text: left }),
    ),
  ];
}
