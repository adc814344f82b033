import { putText, type Flow } from './flow';

/** A field of a form as LibreOffice writes it: its value stands in its parameters. */
export interface FieldMark {
  readonly type: string;
  readonly entries: string[];
  selected: number;
  isTicked: boolean;
}

type Attributes = ReadonlyMap<string, string>;

export function openFieldMark(flow: Flow, attributes: Attributes): void {
  flow.fieldMark = { type: attributes.get('field:type') ?? '', entries: [], selected: 0, isTicked: false };
}

export function addParameter({ fieldMark }: Flow, attributes: Attributes): void {
  if (fieldMark === undefined) return;
  const value = attributes.get('field:value') ?? '';
  const name = attributes.get('field:name');
  if (name === 'Dropdown_ListEntry') fieldMark.entries.push(value);
  else if (name === 'Dropdown_Selected') fieldMark.selected = Number(value);
  else if (name === 'Checkbox_Checked') fieldMark.isTicked = value === 'true';
}

export function closeFieldMark(flow: Flow): void {
  const { fieldMark } = flow;
  delete flow.fieldMark;
  if (fieldMark === undefined) return;
  const { type, entries, selected, isTicked } = fieldMark;
  if (/FORMCHECKBOX$/.test(type)) putText(flow, isTicked ? '☒' : '☐');
  else if (/FORMDROPDOWN$/.test(type)) putText(flow, entries[selected] ?? '');
}
