import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { MergedView } from '../../ports';
import { useWords } from '../services';

/** A consolidation that is closed takes no decisions: that is said where they would be made. */
export function ClosedNote({ merged: { closed } }: { readonly merged: MergedView }): ReactElement | null {
  const t = useWords();
  if (closed === undefined) return null;
  const { on, revision, archive, clarifications } = closed;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {t('close.closed', { on: dotted(on), revision, archive })} {t('close.closed.means')}{' '}
        {clarifications === 0 ? '' : t(':followUp.clarifications', { on: dotted(on), count: clarifications })}
      </MessageBarBody>
    </MessageBar>
  );
}
