import { Badge, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { FileVerdictLine, MergedView, VerdictTab } from '../../ports';
import { FilteredList } from '../parts/list/FilteredList';
import { found, Search } from '../parts/list/Search';
import { Row } from '../parts/Stack';
import { useWords } from '../services';
import { FileView } from './FileView';
import { nameOf } from './nameOf';
import type { DecideFile } from './useReturns';

const COLORS = {
  accepted: 'success',
  partial: 'warning',
  duplicate: 'informative',
  superseded: 'informative',
  rejected: 'danger',
  foreign: 'severe',
  unreadable: 'danger',
  companion: 'subtle',
} as const;
const TABS: readonly VerdictTab[] = ['attention', 'accepted', 'superseded', 'foreign', 'unreadable'];
const SORTS = ['state', 'name', 'body'] as const;
type Sort = (typeof SORTS)[number];

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  body: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  badge: { flexShrink: 0 },
});

interface Numbered {
  readonly id: string;
  /** Place among the files of the merge, by which its detail is asked for. */
  readonly index: number;
  readonly file: FileVerdictLine;
}

/** What became of every file: five tabs with counts, a list, and the findings of the file that is chosen. */
export function Results({
  merged,
  decide,
}: {
  readonly merged: MergedView;
  readonly decide: DecideFile;
}): ReactElement {
  const t = useWords();
  const { counts, tab, shown, chosen, open, search, sort, set } = useResults(merged.files);
  return (
    <FilteredList
      title={t('returns.verdicts')}
      tabs={{
        label: t('returns.verdicts'),
        of: TABS.map((id) => ({ id, name: t(`returns.tab.${id}`, { count: counts[id] }) })),
        chosen: tab,
        onChoose: (id) => set({ tab: id, open: false }),
      }}
      tools={<Tools search={search} sort={sort} onChange={set} />}
      nothing={t(search === '' ? 'returns.tab.empty' : 'list.nothing')}
      list={{
        label: t('returns.verdicts'),
        items: shown,
        idOf: ({ id }) => id,
        rowHeight: 58,
        height: 464,
        render: ({ file }) => <Line file={file} />,
        onChoose: (picked) => set({ picked }),
      }}
      detail={{
        item: chosen,
        labelOf: ({ file }) => nameOf(file),
        render: ({ id, index }) => <FileView key={id} index={index} merged={merged} decide={decide} />,
        open,
        onOpen: (isOpen) => set({ open: isOpen }),
      }}
    />
  );
}

interface ResultsState {
  readonly tab?: VerdictTab;
  readonly search: string;
  readonly sort: Sort;
  readonly picked?: string;
  /** The file was asked for: in a narrow pane it covers the list. */
  readonly open: boolean;
}

/** Which files are shown, and which of them is looked at. */
function useResults(files: readonly FileVerdictLine[]) {
  const [state, setState] = useState<ResultsState>({ search: '', sort: 'state', open: false });
  const numbered = useMemo(() => files.map((file, index) => ({ id: idOf(file, index), index, file })), [files]);
  const counts = useMemo(() => countsOf(files), [files]);
  const tab = state.tab ?? TABS.find((one) => counts[one] > 0) ?? 'attention';
  const asked = useDeferredValue(state.search);
  const shown = useMemo(() => shownOf(numbered, tab, asked, state.sort), [numbered, tab, asked, state.sort]);
  const chosen = shown.find(({ id }) => id === state.picked) ?? shown[0];
  const set = (part: Partial<ResultsState>): void => setState((before) => ({ ...before, ...part }));
  return { ...state, tab, counts, shown, chosen, set };
}

function Tools({
  search,
  sort,
  onChange,
}: {
  readonly search: string;
  readonly sort: Sort;
  readonly onChange: (part: Partial<ResultsState>) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Row>
      <Search value={search} onSearch={(text) => onChange({ search: text })} />
      <Field label={t('list.sort')}>
        <Select
          value={sort}
          onChange={(_, { value }) => onChange({ sort: SORTS.find((one) => one === value) ?? sort })}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {t(`list.sort.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Row>
  );
}

function Line({ file }: { readonly file: FileVerdictLine }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const undone = file.undone === true;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{nameOf(file)}</span>
        <Badge className={styles.badge} appearance="tint" color={undone ? 'subtle' : COLORS[file.verdict]}>
          {t(undone ? 'verdict.undone' : `verdict.${file.verdict}`)}
        </Badge>
      </div>
      <div className={styles.body}>
        {[
          file.bodyName,
          file.issueCount === 0 ? undefined : t('returns.issues', { count: file.issueCount, errors: file.errorCount }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </div>
    </>
  );
}

/** The same file after a decision, which may move it in the list; copies of the same bytes are distinguished. */
function idOf({ sha256, file, member = '' }: FileVerdictLine, index: number): string {
  return sha256 === '' ? String(index) : [sha256, file, member].join('\n');
}

function countsOf(files: readonly FileVerdictLine[]): Readonly<Record<VerdictTab, number>> {
  const counts = { attention: 0, accepted: 0, superseded: 0, foreign: 0, unreadable: 0 };
  for (const { tab } of files) counts[tab] += 1;
  return counts;
}

function shownOf(numbered: readonly Numbered[], tab: VerdictTab, search: string, sort: Sort): readonly Numbered[] {
  const shown = numbered.filter(
    ({ file }) => file.tab === tab && (search === '' || found(search, file.file, file.member, file.bodyName)),
  );
  if (sort === 'state') return shown;
  const by = ({ file }: Numbered): string => (sort === 'name' ? nameOf(file) : (file.bodyName ?? ''));
  const order = new Intl.Collator('uk', { numeric: true });
  return [...shown].sort((a, b) => order.compare(by(a), by(b)));
}
