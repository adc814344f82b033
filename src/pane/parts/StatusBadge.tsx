import { Badge } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STATUS_TABLE, type ProposedStatus, type Tone } from '../../core/template/statuses';
import { useWords } from '../services';

/** Colours of the tones; the words beside them say the same. */
const TONE_COLORS = {
  good: 'success',
  part: 'warning',
  bad: 'danger',
  idle: 'subtle',
  info: 'informative',
} as const satisfies Readonly<Record<Tone, string>>;

/** A status in its words and its tone. */
export function StatusBadge({ status }: { readonly status: ProposedStatus }): ReactElement {
  const t = useWords();
  return (
    <Badge appearance="tint" color={TONE_COLORS[STATUS_TABLE[status].tone]}>
      {t(`:status.${status}`)}
    </Badge>
  );
}
