import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
});

/**
 * A part that is folded away. What it holds is made when it is first opened: thousands of hidden lines would halt the
 * pane.
 */
export function Fold({
  summary,
  open = false,
  className,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
  readonly children: () => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [opened, setOpened] = useState(open);
  return (
    <details
      className={mergeClasses(styles.fold, className)}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
}
