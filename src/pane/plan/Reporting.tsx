import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { BodyDuties } from '../../ports';
import { Fold } from '../parts/Fold';
import { found, Search } from '../parts/list/Search';
import { Stack } from '../parts/Stack';
import { useWords } from '../services';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '420px', overflowY: 'auto' },
  body: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXS} 0` },
  why: { color: tokens.colorNeutralForeground2 },
});

/** Bodies that report, each with why it is there: named, by a group, as successor, by consent. */
export function Reporting({ bodies }: { readonly bodies: readonly BodyDuties[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [search, setSearch] = useState('');
  return (
    <Fold summary={t('plan.who', { count: bodies.length })}>
      {() => (
        <Stack tight>
          <Search value={search} onSearch={setSearch} />
          <ul className={styles.list} tabIndex={0} aria-label={t('plan.who', { count: bodies.length })}>
            {bodies
              .filter(({ name, abbreviation }) => search === '' || found(search, name, abbreviation))
              .map(({ id, name, duties, why }) => (
                <li key={id} className={styles.body}>
                  <Text block>
                    {name} ({t('templates.rows', { count: duties })})
                  </Text>
                  <Text block size={200} className={styles.why}>
                    {why.map(({ how, executor, rows }) => t(`plan.why.${how}`, { executor, rows })).join('; ')}
                  </Text>
                </li>
              ))}
          </ul>
        </Stack>
      )}
    </Fold>
  );
}
