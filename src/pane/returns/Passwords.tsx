import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { useDesk, useWords } from '../services';

const useStyles = makeStyles({ field: { maxWidth: '520px' }, quiet: { color: tokens.colorNeutralForeground2 } });

/** Passwords of encrypted reports, one a line: tried when files are read, kept in memory only. */
export function Passwords(): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState(false);
  const use = (): void => {
    const passwords = typed.split('\n').filter((line) => line !== '');
    void desk.usePasswords(passwords).then(() => setTaken(true));
  };
  return (
    <Fold summary={t('passwords.title')}>
      {() => (
        <Stack tight>
          <Field className={styles.field} label={t('passwords.label')} hint={t('passwords.hint')}>
            <Textarea
              rows={2}
              value={typed}
              onChange={(_, { value }) => {
                setTyped(value);
                setTaken(false);
              }}
            />
          </Field>
          <div>
            <Button size="small" disabledFocusable={typed === ''} onClick={use}>
              {t('passwords.use')}
            </Button>
          </div>
          <Text role="status" size={200} className={styles.quiet}>
            {taken ? t('passwords.taken') : ''}
          </Text>
        </Stack>
      )}
    </Fold>
  );
}
