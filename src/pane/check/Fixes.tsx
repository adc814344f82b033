import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { Finding } from '../../ports';
import { Stack } from '../parts/Stack';
import { useWords } from '../services';
import type { Check } from './useCheck';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '320px', overflowY: 'auto', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Corrections of form, each as before → after; what is unticked is left alone. */
export function Fixes({
  findings,
  check,
}: {
  readonly findings: readonly Finding[];
  readonly check: Check;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const fixes = findings.filter(({ isForm }) => isForm);
  const ticked = fixes.filter((fix) => !off.has(placeOf(fix)));
  return (
    <section aria-labelledby="fixes">
      <Stack tight>
        <Subtitle2 as="h2" id="fixes" block>
          {t('check.fixes')}
        </Subtitle2>
        <Text as="p" block size={200} className={styles.quiet}>
          {t(fixes.length === 0 ? 'check.fixes.none' : 'check.fixes.lead')}
        </Text>
        {fixes.length === 0 ? null : (
          <ul className={styles.list} aria-label={t('check.fixes')} tabIndex={0}>
            {fixes.map((fix) => (
              <li key={placeOf(fix)}>
                <Checkbox
                  label={t('check.fixes.one', {
                    place: placeOf(fix),
                    before: fix.before,
                    after: fix.changes.map(({ value }) => shownValue(value)).join('; '),
                  })}
                  checked={!off.has(placeOf(fix))}
                  onChange={(_, { checked }) => {
                    const now = new Set(off);
                    if (checked === true) now.delete(placeOf(fix));
                    else now.add(placeOf(fix));
                    setOff(now);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button
            appearance={ticked.length === 0 ? 'secondary' : 'primary'}
            disabledFocusable={check.task.busy || ticked.length === 0}
            onClick={() => check.fixAll(ticked.map(({ changes }) => changes))}
          >
            {t('check.fixes.apply')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}

/** «Звіт», H12. */
function placeOf({ changes }: Finding): string {
  return changes.map(({ sheet, cell }) => `«${sheet}», ${cell}`).join('; ');
}

export function shownValue(value: Finding['changes'][number]['value']): string {
  if (value === undefined) return '—';
  return typeof value === 'object' ? dotted(value.date) : String(value);
}
