import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { CheckView } from '../../ports';
import { Row, Stack } from '../parts/Stack';
import type { Checked } from '../screen';
import { useWords } from '../services';
import { Findings } from './Findings';
import { Fixes } from './Fixes';
import type { Check } from './useCheck';

const INTENTS = { ready: 'success', invalid: 'error', unreadable: 'error', foreign: 'warning' } as const;

/** Verdict first, then corrections of form, then the findings row by row, each with what can be done at once. */
export function Result({ checked, check }: { readonly checked: Checked; readonly check: Check }): ReactElement {
  const t = useWords();
  const { view } = checked;
  const next = nextOf(checked);
  const errors = view.findings.filter(({ issue }) => issue.severity === 'error').length;
  return (
    <Stack>
      <MessageBar intent={INTENTS[view.verdict]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t(`check.${view.verdict}`, { count: errors })}</MessageBarTitle>
          <div>{[view.body, view.file].filter((part) => part !== undefined && part !== '').join(' · ')}</div>
          {view.verdict === 'ready' ? <div>{t('check.next')}</div> : null}
        </MessageBarBody>
      </MessageBar>
      {view.rows.all === 0 ? null : (
        <Text>
          {t('check.rows', view.rows)} {view.round === undefined ? '' : t('check.due', { due: dotted(view.round.due) })}
        </Text>
      )}
      <Missing view={view} />
      <Row>
        {view.verdict === 'ready' && view.readyMark !== undefined ? (
          <ReadyButton checked={checked} check={check} isNext={next === 'ready'} />
        ) : null}
        {check.download === undefined ? null : (
          <Button appearance={next === 'download' ? 'primary' : 'secondary'} onClick={check.download}>
            {t('check.download')}
          </Button>
        )}
        {check.undo === undefined ? null : (
          <Button disabledFocusable={check.task.busy} onClick={check.undo}>
            {t('check.undo')}
          </Button>
        )}
      </Row>
      {view.rows.all === 0 ? null : <Fixes findings={view.findings} check={check} />}
      <Findings findings={view.findings} check={check} />
    </Stack>
  );
}

/** One thing is to be done next, and one button says so: forms are put right, then it is marked ready, then saved. */
function nextOf({ view }: Checked): 'fixes' | 'ready' | 'download' {
  if (view.rows.all > 0 && view.findings.some(({ isForm }) => isForm)) return 'fixes';
  return view.verdict === 'ready' && view.readyMark !== undefined ? 'ready' : 'download';
}

/** What the letter needs: reported, whatever the verdict says. */
function Missing({ view: { missing = [] } }: { readonly view: CheckView }): ReactElement | null {
  const t = useWords();
  if (missing.length === 0) return null;
  const fields = missing.map((field) => `«${t(`:template.contact.${field}`)}»`).join(', ');
  return <Text as="p">{t('check.missing', { fields })}</Text>;
}

function ReadyButton({
  checked,
  check,
  isNext,
}: {
  readonly checked: Checked;
  readonly check: Check;
  readonly isNext: boolean;
}): ReactElement | null {
  const t = useWords();
  const mark = checked.view.readyMark;
  if (mark === undefined) return null;
  return (
    <Button
      appearance={isNext ? 'primary' : 'secondary'}
      disabledFocusable={check.task.busy}
      onClick={() => check.fix([mark])}
    >
      {t('check.markReady')}
    </Button>
  );
}
