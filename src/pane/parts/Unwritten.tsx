import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { useServices, useWords } from '../services';

/**
 * In Excel another ribbon button loads the pane again: what is not written by then is lost, and the person must know
 * before.
 */
export function Unwritten({ merged }: { readonly merged: MergedView }): ReactElement | null {
  const t = useWords();
  const { workbook } = useServices();
  if (workbook === undefined || !merged.unwritten) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t(':summary.unwritten')}</MessageBarBody>
    </MessageBar>
  );
}
