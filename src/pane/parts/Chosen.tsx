import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PickedFile } from '../../ports';
import { useWords } from '../services';

/** Which files were chosen, beside the button that chose them. */
export function Chosen({ files }: { readonly files: readonly PickedFile[] }): ReactElement {
  const t = useWords();
  const [only] = files;
  const words =
    only !== undefined && files.length === 1
      ? t('units.chosen', { file: only.name })
      : t('units.chosen.files', { count: files.length });
  return (
    <Text role="status" size={200}>
      {files.length === 0 ? '' : words}
    </Text>
  );
}
