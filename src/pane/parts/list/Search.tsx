import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useWords } from '../../services';

/** A field that narrows a list as one types. */
export function Search({
  value,
  label,
  onSearch,
}: {
  readonly value: string;
  readonly label?: string;
  readonly onSearch: (text: string) => void;
}): ReactElement {
  const t = useWords();
  return (
    <Field label={label ?? t('list.search')}>
      <Input type="search" value={value} onChange={(_, data) => onSearch(data.value)} />
    </Field>
  );
}

/** Does any of the texts hold every word of the search, in any case? */
export function found(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const all = texts.join(' ').toLocaleLowerCase('uk');
  return search
    .toLocaleLowerCase('uk')
    .split(/\s+/)
    .every((word) => all.includes(word));
}
