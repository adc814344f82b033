import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { useWords } from '../services';

const STATES = ['missing', 'invalid', 'partial', 'otherForm', 'late', 'received', 'consentMissing'] as const;

const useStyles = makeStyles({
  fold: { '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` } },
  list: { columns: '280px', margin: 0, paddingLeft: tokens.spacingHorizontalXL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** Who reported and who did not, the missing first. */
export function Bodies({ bodies }: { readonly bodies: MergedView['bodies'] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <section aria-labelledby="bodies">
      <Subtitle2 as="h2" id="bodies" block>{t('summary.bodies')}</Subtitle2>
      {STATES.map((state) => ({ state, of: bodies.filter((body) => body.state === state) })).filter(({ of }) => of.length > 0).map(({ state, of }) => (
        <details key={state} className={styles.fold} open={state === 'missing' && of.length <= 12}>
          <summary>{t(`body.${state}`)}: <Text weight="semibold">{of.length}</Text></summary>
          <ul className={styles.list}>{of.map((body) => <li key={body.id}>{body.name}</li>)}</ul>
        </details>
      ))}
    </section>
  );
}
