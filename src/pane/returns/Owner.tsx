import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FileVerdictLine } from '../../ports';
import { useWords } from '../services';
import type { DecideFile } from './useReturns';

const useStyles = makeStyles({
  owner: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  choice: { flexGrow: 1, minWidth: 0, maxWidth: '480px', '& select': { width: '100%', minWidth: 0 } },
});

/** Whose a report is that speaks for two bodies: decided once, and reversible in the list of decisions. */
export function Owner({ file, decide }: { readonly file: FileVerdictLine; readonly decide: DecideFile }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [chosen, choose] = useState('');
  const body = decide.bodies.find(({ id }) => id === chosen);
  return (
    <div className={styles.owner}>
      <Field label={t('returns.owner')} className={styles.choice}>
        <Select value={chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{t('letter.choose')}</option>
          {decide.bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        disabledFocusable={decide.busy || body === undefined}
        onClick={() => (body === undefined ? undefined : decide.onOwner(file, body))}
      >
        {t('returns.owner.set')}
      </Button>
    </div>
  );
}
