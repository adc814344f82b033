import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FileDetail, Receipt as ReceiptValues } from '../../ports';
import { Fold } from '../parts/Fold';
import { useWords } from '../services';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
});

/** The ministry's own columns of «Надходження»: when and how the file came, under which number. */
export function Receipt({
  detail,
  busy,
  onSave,
}: {
  readonly detail: FileDetail;
  readonly busy: boolean;
  readonly onSave: (file: FileDetail['file'], receipt: ReceiptValues) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { receivedOn = '', incomingNo = '', channel = '' } = detail;
  const [draft, setDraft] = useState({ receivedOn, incomingNo, channel });
  const set = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }));
  return (
    <Fold summary={t('returns.receipt')}>
      {() => (
        <>
          <div className={styles.fields}>
            <Field label={t('returns.receipt.on')}>
              <Input type="date" value={draft.receivedOn} onChange={(_, { value }) => set({ receivedOn: value })} />
            </Field>
            <Field label={t('returns.receipt.no')}>
              <Input value={draft.incomingNo} onChange={(_, { value }) => set({ incomingNo: value })} />
            </Field>
            <Field label={t('returns.receipt.channel')}>
              <Input value={draft.channel} onChange={(_, { value }) => set({ channel: value })} />
            </Field>
          </div>
          <Button size="small" disabledFocusable={busy} onClick={() => onSave(detail.file, draft)}>
            {t('returns.receipt.save')}
          </Button>
        </>
      )}
    </Fold>
  );
}
