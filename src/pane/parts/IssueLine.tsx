import { codedWords } from '../../core/texts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Issue } from '../../core/issues/issue';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  mark: { fontWeight: tokens.fontWeightSemibold },
});

/** A finding in words: how much it matters (not by colour alone), where, what, how to mend it. */
export function IssueLine({ issue }: { readonly issue: Issue }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { sheet, cell, measure } = issue.at;
  const place =
    cell !== undefined && sheet !== undefined
      ? t('issue.cell', { sheet, cell })
      : sheet !== undefined
        ? t('issue.sheet', { sheet })
        : measure !== undefined
          ? t('issue.measure', { measure })
          : '';
  return (
    <span>
      <span className={mergeClasses(styles[issue.severity], styles.mark)}>{t(`severity.${issue.severity}`)}</span>
      {place === '' ? ': ' : ` (${place}): `}
      {codedWords(texts, 'issue', issue)}
    </span>
  );
}
