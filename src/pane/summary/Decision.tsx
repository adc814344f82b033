import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { STATUSES } from '../../core/template/statuses';
import type { SummaryEdit, SummaryLine } from '../../ports';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

const CONTROLS = ['remove', 'extend', 'keep'] as const;

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    '& select': { width: '100%', minWidth: 0 },
  },
  draft: {
    whiteSpace: 'pre-line',
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/**
 * The ministry's columns of the row, as on the sheet: each choice is saved at once, a text when its field is left; all
 * of it goes into the workbook.
 */
export function Decision({
  line,
  draft,
  edit,
  dispatch,
}: {
  readonly line: SummaryLine;
  readonly draft: string;
  readonly edit: SummaryEdit;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { values, saved, set, keep } = useEdit(line.key, edit, dispatch);
  const chosen = values.status ?? '';
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('summary.final')}>
          <Select
            value={chosen}
            onChange={(_, { value }) => keep({ status: STATUSES.find((status) => status === value) })}
          >
            <option value="">{t('summary.final.asProposed', { status: t(`:status.${line.proposed}`) })}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`:status.${status}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('summary.control')}>
          <Select
            value={values.control ?? ''}
            onChange={(_, { value }) => keep({ control: CONTROLS.find((control) => control === value) })}
          >
            <option value="">{t('summary.control.none')}</option>
            {CONTROLS.map((control) => (
              <option key={control} value={control}>
                {t(`:summary.control.${control}`)}
              </option>
            ))}
          </Select>
        </Field>
        {values.control === 'extend' || values.extendTo !== undefined ? (
          <Field label={t('summary.extendTo')}>
            <Input
              type="date"
              value={values.extendTo ?? ''}
              onChange={(_, { value }) => keep({ extendTo: value === '' ? undefined : value })}
            />
          </Field>
        ) : null}
      </div>
      <div className={styles.pair}>
        <div>
          <Text weight="semibold" block>
            {t('summary.draft')}
          </Text>
          <div className={styles.draft} tabIndex={0} role="group" aria-label={t('summary.draft')}>
            {draft === '' ? '—' : draft}
          </div>
          <Button size="small" appearance="subtle" onClick={() => keep({ text: draft })}>
            {t('summary.text.take')}
          </Button>
        </div>
        <Field label={t('summary.text')} hint={t('summary.text.hint')}>
          <Textarea
            rows={7}
            resize="vertical"
            value={values.text ?? ''}
            onChange={(_, { value }) => set({ text: value })}
            onBlur={() => keep({})}
          />
        </Field>
      </div>
      <Field label={t('summary.note')}>
        <Input value={values.note ?? ''} onChange={(_, { value }) => set({ note: value })} onBlur={() => keep({})} />
      </Field>
      <Text role="status" size={200}>
        {saved ? t('summary.saved', { measure: line.measureId }) : ''}
      </Text>
    </>
  );
}

type Part = { readonly [K in keyof SummaryEdit]?: SummaryEdit[K] | undefined };

interface Editing {
  readonly values: Part;
  readonly saved: boolean;
  /** Changes what is shown; it is saved when the field is left. */
  set(part: Part): void;
  /** Changes and saves. */
  keep(part: Part): void;
}

/** The columns while they are filled in. Edits are saved one after the other, in their order. */
function useEdit(key: string, edit: SummaryEdit, dispatch: (action: Action) => void): Editing {
  const desk = useDesk();
  const [values, setValues] = useState<Part>(edit);
  const [saved, setSaved] = useState(false);
  const kept = useRef(JSON.stringify(given(edit)));
  const set = (part: Part): Part => {
    const now = { ...values, ...part };
    setValues(now);
    return now;
  };
  const keep = (part: Part): void => {
    const now = given(set(part));
    if (JSON.stringify(now) === kept.current) return;
    kept.current = JSON.stringify(now);
    desk.editSummary(key, now).then(
      (merged) => {
        setSaved(true);
        dispatch({ do: 'merged', merged });
      },
      (error: unknown) => dispatch({ do: 'fail', detail: String(error) }),
    );
  };
  return { values, saved, set, keep };
}

/** Only what is filled in. */
function given(values: Part): SummaryEdit {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as SummaryEdit;
}
