import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import { periodWords } from '../../core/template/words/periodWords';
import { rowWords } from '../../core/template/words/rowWords';
import { anyWords, codedWords } from '../../core/texts';
import type { FieldChange, FileDetail, FileVerdictLine, FindingGroup, MergedView } from '../../ports';
import { IssueLine } from '../parts/IssueLine';
import { Row, Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useDesk, useServices, useWords } from '../services';
import { Owner } from './Owner';
import { Receipt } from './Receipt';
import { nameOf } from './nameOf';
import type { DecideFile } from './useReturns';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  issues: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  text: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' },
});

/** Answers that can be taken out of the consolidation: of a return that brought rows. */
const COUNTED: readonly FileVerdictLine['verdict'][] = ['accepted', 'partial', 'superseded', 'rejected'];

/** A file: the verdict and what it means, what can be decided, its findings row by row. */
export function FileView({
  index,
  merged,
  decide,
}: {
  readonly index: number;
  readonly merged: MergedView;
  readonly decide: DecideFile;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const detail = useAsked(() => desk.fileDetail(index), [index, merged]);
  const file = merged.files[index];
  if (file === undefined) return null;
  return (
    <Stack tight>
      <Subtitle2 as="h3" block className={styles.name}>
        {nameOf(file)}
      </Subtitle2>
      <Verdict file={file} decide={decide} />
      {detail === undefined ? null : (
        <>
          {isDisputed(detail) ? <Owner file={file} decide={decide} /> : null}
          {detail.groups.length === 0 ? <Text>{t('returns.file.none')}</Text> : null}
          {detail.groups.map((group) => (
            <Findings key={group.key ?? ''} group={group} />
          ))}
          {detail.left > 0 ? <Text>{t('returns.file.left', { count: detail.left })}</Text> : null}
          {detail.changes.length === 0 ? null : <Changes changes={detail.changes} />}
          {file.verdict === 'unreadable' ? null : (
            <Receipt key={file.sha256} detail={detail} busy={decide.busy} onSave={decide.onReceipt} />
          )}
        </>
      )}
    </Stack>
  );
}

/** Its title or its texts name another body than its stamps do, and nobody has decided yet. */
function isDisputed({ groups }: FileDetail): boolean {
  return groups.some(({ issues }) =>
    issues.some(({ code, severity }) => code === 'body-disputed' && severity !== 'info'),
  );
}

/** What became of the file and what that means; whether its answers count can be decided. */
function Verdict({ file, decide }: { readonly file: FileVerdictLine; readonly decide: DecideFile }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const undone = file.undone === true;
  const turn = t(undone ? 'returns.count' : 'returns.discount');
  const remarks = file.remarks.map((remark) => codedWords(texts, 'summary.remark', remark)).join('; ');
  return (
    <>
      <div className={styles.quiet}>
        {[
          file.bodyName,
          file.member === undefined ? undefined : t('returns.inside', { file: file.file }),
          file.rowsRead === 0 ? undefined : rowsInWords(file, t),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </div>
      <Text block>
        {t(undone ? 'verdict.undone.means' : `verdict.${file.verdict}.means`)} {remarks === '' ? '' : `${remarks}.`}
      </Text>
      {undone || (file.rowsRead > 0 && COUNTED.includes(file.verdict)) ? (
        <Row>
          <Button
            size="small"
            disabledFocusable={decide.busy}
            aria-label={`${turn}: ${nameOf(file)}`}
            onClick={() => decide.onCount(file, undone)}
          >
            {turn}
          </Button>
        </Row>
      ) : null}
    </>
  );
}

function Findings({ group }: { readonly group: FindingGroup }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { measureId, periodId } = group;
  return (
    <div>
      <Text weight="semibold" block>
        {measureId === undefined || periodId === undefined
          ? t('returns.file.whole')
          : t('returns.file.row', { measure: measureId, period: periodWords(periodId, texts) })}
      </Text>
      {group.text === undefined ? null : (
        <Text size={200} className={styles.text} title={group.text}>
          {group.text}
        </Text>
      )}
      <ul className={styles.issues}>
        {group.issues.map((issue, at) => (
          <li key={at}>
            <IssueLine issue={issue} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a newer report says otherwise than the one before it. */
function Changes({ changes }: { readonly changes: readonly FieldChange[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const shown = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? dotted(value) : value);
  return (
    <div>
      <Text weight="semibold" block>
        {t('returns.file.changes')}
      </Text>
      <ul className={styles.issues}>
        {changes.map(({ key, field, before, after }) => (
          <li key={`${key} ${field}`}>
            {rowWords(key, texts)}:{' '}
            {t(':summary.change', {
              field: anyWords(texts)(`template.field.${field}`),
              before: shown(before),
              after: shown(after),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Only the outcomes that occurred: `рядків з відповідями: 21; прийнято: 9; із помилками: 12`. */
function rowsInWords(file: FileVerdictLine, t: ReturnType<typeof useWords>): string {
  const parts = (['rowsRead', 'rowsAccepted', 'rowsSuperseded', 'rowsDuplicate', 'rowsQuarantined'] as const).filter(
    (part) => part === 'rowsRead' || file[part] > 0,
  );
  return parts.map((part) => t(`returns.${part}Of`, { count: file[part] })).join('; ');
}
