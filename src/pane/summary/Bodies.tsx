import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MergedView } from '../../ports';
import { Fold } from '../parts/Fold';
import { useWords } from '../services';

const STATES = ['missing', 'invalid', 'partial', 'otherForm', 'late', 'received', 'consentMissing'] as const;

/** Thousands of names at once would halt the pane. */
const PAGE = 200;

const useStyles = makeStyles({
  list: {
    columns: '280px',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Who reported and who did not, the missing first. */
export function Bodies({ bodies }: { readonly bodies: MergedView['bodies'] }): ReactElement {
  const t = useWords();
  return (
    <section aria-labelledby="bodies">
      <Subtitle2 as="h2" id="bodies" block>
        {t('summary.bodies')}
      </Subtitle2>
      {STATES.map((state) => ({ state, of: bodies.filter((body) => body.state === state) }))
        .filter(({ of }) => of.length > 0)
        .map(({ state, of }) => (
          <Fold
            key={state}
            open={state === 'missing' && of.length <= 12}
            summary={
              <>
                {t(`body.${state}`)}: <Text weight="semibold">{of.length}</Text>
              </>
            }
          >
            {() => <Names of={of} />}
          </Fold>
        ))}
    </section>
  );
}

function Names({ of }: { readonly of: MergedView['bodies'] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul className={styles.list}>
        {of.slice(0, shown).map((body) => (
          <li key={body.id}>{body.name}</li>
        ))}
      </ul>
      {of.length > shown ? (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t(':summary.bodies-more', { count: of.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
