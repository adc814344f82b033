import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WordPiece } from '../../core/followUp/wordDiff';
import { useWords } from '../services';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  removed: { color: tokens.colorPaletteRedForeground1 },
  added: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** A text with its words marked that were removed or added: by sign and colour for the eye, in words for the ear. */
export function WordChanges({ words }: { readonly words: readonly WordPiece[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <span className={styles.text}>
      {words.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at} className={styles[kind]}>
            <span className={styles.spoken}>{t(`again.${kind}`)} </span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
