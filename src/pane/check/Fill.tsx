import { Button, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { FIELDS, isDate, type InputField } from '../../core/template/fields';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import type { CellChange, Finding } from '../../ports';
import { Row } from '../parts/Stack';
import { useWords } from '../services';

/** The input that a finding asks for, filled in beside it. */
export function Fill({
  input,
  busy,
  onWrite,
}: {
  readonly input: NonNullable<Finding['input']>;
  readonly busy: boolean;
  readonly onWrite: (changes: readonly CellChange[]) => void;
}): ReactElement {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState('');
  const { sheet, cell, field } = input;
  const name = `${t(`:template.field.${field}`)}, ${cell}`;
  if (!open)
    return (
      <Button
        size="small"
        appearance="subtle"
        onClick={() => setOpen(true)}
        aria-label={`${t('check.fix.fill')}: ${name}`}
      >
        {t('check.fix.fill')}
      </Button>
    );
  return (
    <Row>
      <Entry field={field} name={name} value={value} onValue={setValue} />
      <Button
        size="small"
        disabledFocusable={busy || value.trim() === ''}
        onClick={() => onWrite([{ sheet, cell, value: isDate(field) ? { date: value } : value.trim() }])}
      >
        {t('check.fix.write')}
      </Button>
    </Row>
  );
}

function Entry({
  field,
  name,
  value,
  onValue,
}: {
  readonly field: InputField;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}): ReactElement {
  const t = useWords();
  if (field === 'status')
    return (
      <Select aria-label={name} value={value} onChange={(_, data) => onValue(data.value)}>
        <option value="">{t('alias.choose')}</option>
        {OFFICER_STATUSES.map((status) => (
          <option key={status} value={t(`:status.${status}`)}>
            {t(`:status.${status}`)}
          </option>
        ))}
      </Select>
    );
  if (isDate(field))
    return <Input type="date" aria-label={name} value={value} onChange={(_, data) => onValue(data.value)} />;
  return FIELDS[field].kind === 'text' ? (
    <Textarea aria-label={name} rows={2} value={value} onChange={(_, data) => onValue(data.value)} />
  ) : (
    <Input aria-label={name} value={value} onChange={(_, data) => onValue(data.value)} />
  );
}
