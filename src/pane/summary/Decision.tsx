import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { STATUSES } from '../../core/template/statuses';
import { anyWords } from '../../core/texts';
import type { SummaryDetail, SummaryEdit, SummaryLine } from '../../ports';
import { message, type Message } from '../parts/message';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';

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
  detail,
  dispatch,
}: {
  readonly line: SummaryLine;
  /** Undefined until it is there: nothing can be filled in before. */
  readonly detail: SummaryDetail | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const editing = useEdit(line, detail?.edit ?? {}, dispatch);
  const isReady = detail !== undefined;
  return (
    <>
      <div className={styles.pair}>
        <Choices line={line} editing={editing} isReady={isReady} />
      </div>
      <div className={styles.pair}>
        <Texts draft={detail?.draft ?? ''} editing={editing} isReady={isReady} />
      </div>
      <Field label={t('summary.note')}>
        <Input
          disabled={!isReady}
          value={editing.values.note ?? ''}
          onChange={(_, { value }) => editing.set({ note: value })}
          onBlur={() => editing.keep({})}
        />
      </Field>
      <Text role="status" size={200}>
        {editing.said === undefined ? '' : anyWords(texts)(editing.said.key, editing.said.params)}
      </Text>
    </>
  );
}

function Choices({
  line,
  editing: { values, keep },
  isReady,
}: {
  readonly line: SummaryLine;
  readonly editing: Editing;
  readonly isReady: boolean;
}): ReactElement {
  const t = useWords();
  return (
    <>
      <Field label={t('summary.final')}>
        <Select
          disabled={!isReady}
          value={values.status ?? ''}
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
          disabled={!isReady}
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
    </>
  );
}

/** The draft and beside it the ministry's own text. */
function Texts({
  draft,
  editing: { values, set, keep },
  isReady,
}: {
  readonly draft: string;
  readonly editing: Editing;
  readonly isReady: boolean;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <>
      <div>
        <Text weight="semibold" block>
          {t('summary.draft')}
        </Text>
        <div className={styles.draft} tabIndex={0} role="group" aria-label={t('summary.draft')}>
          {draft === '' ? '—' : draft}
        </div>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={!isReady || draft === ''}
          onClick={() => keep({ text: draft })}
        >
          {t('summary.text.take')}
        </Button>
      </div>
      <Field label={t('summary.text')} hint={t('summary.text.hint')}>
        <Textarea
          disabled={!isReady}
          rows={7}
          resize="vertical"
          value={values.text ?? ''}
          onChange={(_, { value }) => set({ text: value })}
          onBlur={() => keep({})}
        />
      </Field>
    </>
  );
}

type Part = { readonly [K in keyof SummaryEdit]?: SummaryEdit[K] | undefined };

interface Editing {
  readonly values: Part;
  /** That it was saved, or why not. */
  readonly said: Message | undefined;
  /** Changes what is shown; it is saved when the field is left. */
  set(part: Part): void;
  /** Changes and saves. */
  keep(part: Part): void;
}

/** The columns while they are filled in. Edits are saved one after the other, in their order. */
function useEdit(
  { key, measureId: measure }: SummaryLine,
  edit: SummaryEdit,
  dispatch: (action: Action) => void,
): Editing {
  const desk = useDesk();
  const [values, setValues] = useState<Part>(edit);
  const [said, setSaid] = useState<Message>();
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
        if (merged.kind === 'refused') return setSaid({ key: merged.key, params: merged.params });
        setSaid(message('pane.summary.saved', { measure }));
        dispatch({ do: 'merged', merged });
      },
      (error: unknown) => dispatch({ do: 'fail', detail: String(error) }),
    );
  };
  return { values, said, set, keep };
}

/** Only what is filled in. */
function given(values: Part): SummaryEdit {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as SummaryEdit;
}
