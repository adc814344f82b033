import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GroupView } from '../../ports';
import { found, Search } from '../parts/list/Search';
import { useWords } from '../services';

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
  },
  legend: { padding: `0 ${tokens.spacingHorizontalXS}` },
  bodies: { maxHeight: '220px', overflowY: 'auto', width: '100%', display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** A group whose members only the ministry can say. Nothing chosen: its rows stay conditional, outside every count. */
export function Members({
  group: { name, measures, candidates },
  chosen,
  onChoose,
}: {
  readonly group: GroupView;
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (ids: readonly string[] | undefined) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [search, setSearch] = useState('');
  const among = new Set(chosen ?? []);
  const shown = candidates.filter(
    ({ id, name: body, abbreviation }) => search === '' || among.has(id) || found(search, body, abbreviation),
  );
  const toggle = (id: string, belongs: boolean): void => {
    const ids = candidates.map((candidate) => candidate.id).filter((one) => (one === id ? belongs : among.has(one)));
    onChoose(ids.length === 0 ? undefined : ids);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('members.title', { name })}</legend>
      <Text size={200} className={styles.hint}>
        {t('members.hint', { measures: measures.join(', ') })}
      </Text>
      <details>
        <summary>{t('members.chosen', { count: among.size })}</summary>
        <Search label={t('members.search', { name })} value={search} onSearch={setSearch} />
        {/* A list that scrolls must be within reach of the keyboard: its boxes are. */}
        <div className={styles.bodies}>
          {shown.map(({ id, name: body }) => (
            <Checkbox
              key={id}
              label={body}
              checked={among.has(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
          {shown.length === 0 ? <Text role="status">{t('list.nothing')}</Text> : null}
        </div>
      </details>
      {among.size === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => onChoose(undefined)}>
          {t('members.clear')}
        </Button>
      )}
    </fieldset>
  );
}
