import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  tight: { gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Parts one under the other, with even gaps. */
export function Stack({
  children,
  tight = false,
}: {
  readonly children: ReactNode;
  readonly tight?: boolean;
}): ReactElement {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, tight && styles.tight)}>{children}</div>;
}

/** Parts side by side that wrap on a narrow pane. */
export function Row({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().row}>{children}</div>;
}
