import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FileVerdictLine, MergedView } from '../../ports';
import { Facts } from '../parts/Facts';
import { Fold } from '../parts/Fold';
import { IssueLine } from '../parts/IssueLine';
import { Stack } from '../parts/Stack';
import { useWords } from '../services';
import { useAllFiles } from './useAllFiles';

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

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  file: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  body: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  fold: { marginTop: tokens.spacingVerticalXS },
  issues: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

interface Decide {
  readonly busy: boolean;
  /** Whether the answers of a file count, as the ministry decides. */
  readonly onCount: (file: FileVerdictLine, counts: boolean) => void;
}

/** What became of every file, those that need a look first. */
export function Verdicts({ merged, busy, onCount }: { readonly merged: MergedView } & Decide): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { totals } = merged;
  const { files, more } = useAllFiles(merged);
  const left = (totals['files'] ?? 0) - files.length;
  return (
    <Stack>
      <Facts
        facts={[
          { value: totals['files'] ?? 0, label: t('returns.files', { count: totals['files'] ?? 0 }) },
          { value: (totals['accepted'] ?? 0) + (totals['partial'] ?? 0), label: t('returns.taken') },
          { value: totals['rowsAccepted'] ?? 0, label: t('returns.rowsAccepted') },
          { value: totals['rowsQuarantined'] ?? 0, label: t('returns.rowsQuarantined') },
        ]}
      />
      <section aria-labelledby="verdicts">
        <Subtitle2 as="h2" id="verdicts" block>
          {t('returns.verdicts')}
        </Subtitle2>
        <ul className={styles.list}>
          {files.map((file, index) => (
            <FileVerdict key={`${index}:${file.file}`} file={file} busy={busy} onCount={onCount} />
          ))}
        </ul>
        {left > 0 ? <Button onClick={more}>{t('returns.more', { count: left })}</Button> : null}
      </section>
    </Stack>
  );
}

function FileVerdict({ file, busy, onCount }: { readonly file: FileVerdictLine } & Decide): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const undone = file.undone === true;
  const name = file.member ?? file.file;
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <Badge appearance="tint" color={undone ? 'subtle' : COLORS[file.verdict]}>
          {t(undone ? 'verdict.undone' : `verdict.${file.verdict}`)}
        </Badge>
        <span className={styles.name}>{name}</span>
      </div>
      <div className={styles.body}>
        {[
          file.bodyName,
          file.member === undefined ? undefined : t('returns.inside', { file: file.file }),
          file.rowsRead === 0 ? undefined : rowsInWords(file, t),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </div>
      <Text block size={200}>
        {t(undone ? 'verdict.undone.means' : `verdict.${file.verdict}.means`)}
      </Text>
      {file.issues.length === 0 ? null : (
        <Fold
          className={styles.fold}
          open={file.verdict === 'unreadable' || file.verdict === 'foreign'}
          summary={t('returns.issues', { count: file.issueCount, errors: file.errorCount })}
        >
          {() => (
            <ul className={styles.issues}>
              {file.issues.map((issue, index) => (
                <li key={index}>
                  <IssueLine issue={issue} />
                </li>
              ))}
              {file.issueCount > file.issues.length ? (
                <li>{t(':summary.issues-left', { count: file.issueCount - file.issues.length })}</li>
              ) : null}
            </ul>
          )}
        </Fold>
      )}
      {undone || (file.rowsRead > 0 && COUNTED.includes(file.verdict)) ? (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={`${t(undone ? 'returns.count' : 'returns.discount')}: ${name}`}
          onClick={() => onCount(file, undone)}
        >
          {t(undone ? 'returns.count' : 'returns.discount')}
        </Button>
      ) : null}
    </li>
  );
}

/** Only the outcomes that occurred: `рядків з відповідями: 21; прийнято: 9; із помилками: 12`. */
function rowsInWords(file: FileVerdictLine, t: ReturnType<typeof useWords>): string {
  const parts = (['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const).filter(
    (part) => part === 'rowsRead' || file[part] > 0,
  );
  return parts.map((part) => t(`returns.${part}Of`, { count: file[part] })).join('; ');
}

/** Answers that can be taken out of the consolidation: of a return that brought rows. */
const COUNTED: readonly FileVerdictLine['verdict'][] = ['accepted', 'partial', 'superseded', 'rejected'];
