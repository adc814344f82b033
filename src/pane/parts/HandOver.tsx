import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices, useWords } from '../services';

/** Where the pane can save nothing but workbooks (Mac, iPad), it says so beside the buttons, and how to go on. */
export function HandOver(): ReactElement | null {
  const t = useWords();
  const { workbook } = useServices();
  if (workbook === undefined || workbook.capabilities.canDownload) return null;
  return (
    <Text as="p" block size={200}>
      {t('save.handOver')}
    </Text>
  );
}
