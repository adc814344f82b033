import { useCallback, useEffect, useState } from 'react';
import type { FileVerdictLine, MergedView } from '../../ports';
import { useDesk } from '../services';

/**
 * The files of a merge, page by page: the desk keeps the list. After a decision as many are shown as were shown before
 * it.
 */
export function useAllFiles(merged: MergedView): {
  readonly files: readonly FileVerdictLine[];
  readonly more: () => void;
} {
  const desk = useDesk();
  const [further, setFurther] = useState<{ readonly of: MergedView; readonly files: readonly FileVerdictLine[] }>({
    of: merged,
    files: [],
  });
  const [pages, setPages] = useState(1);
  useEffect(() => {
    let current = true;
    const fetch = async (): Promise<void> => {
      const files: FileVerdictLine[] = [];
      for (let page = 1; page < pages; page += 1) {
        const next = await desk.moreFiles(merged.files.length + files.length);
        files.push(...next);
      }
      if (current) setFurther({ of: merged, files });
    };
    // A desk that fails says so on its next question; the files shown stay.
    if (pages > 1) fetch().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [desk, merged, pages]);
  const more = useCallback(() => setPages((before) => before + 1), []);
  return { files: [...merged.files, ...further.files], more };
}
