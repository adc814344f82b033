import { codedWords } from '../../core/texts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Issue } from '../../core/issues/issue';
import { excerpt, MOST_SHOWN } from '../../core/text/excerpt';
import { useServices, useWords, type PaneT } from '../services';

const useStyles = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  mark: { fontWeight: tokens.fontWeightSemibold },
});

/** A finding in words: how much it matters (not by colour alone), where, what, how to fix it. */
export function IssueLine({ issue }: { readonly issue: Issue }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const place = placeOf(issue.at, t);
  return (
    <span>
      <span className={mergeClasses(styles[issue.severity], styles.mark)}>{t(`severity.${issue.severity}`)}</span>
      {place === '' ? ': ' : ` (${place}): `}
      {excerpt(codedWords(texts, 'issue', issue), MOST_SHOWN)}
    </span>
  );
}

function placeOf({ sheet, cell, measure }: Issue['at'], t: PaneT): string {
  if (sheet !== undefined) return cell === undefined ? t('issue.sheet', { sheet }) : t('issue.cell', { sheet, cell });
  return measure === undefined ? '' : t('issue.measure', { measure });
}
