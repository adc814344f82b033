import { Button, Text, Title3 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { RETURN_FILES } from '../parts/fileKinds';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import type { Action, Checked } from '../screen';
import { useServices, useWords } from '../services';
import { PlanGiven } from './PlanGiven';
import { Result } from './Result';
import { Units } from './Units';
import { useCheck } from './useCheck';

/** The officer's check of one report: a file on a page, the open workbook in Excel. */
export default function CheckStep({
  checked,
  dispatch,
}: {
  readonly checked: Checked | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const { workbook } = useServices();
  const check = useCheck(checked, dispatch);
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('check.title')}
        </Title3>
        <Text as="p" block>
          {workbook === undefined ? t('check.lead') : t('check.lead.excel')}
        </Text>
      </Stack>
      {workbook === undefined ? (
        <FilePicker
          label={t('check.pick')}
          hint={t('check.hint')}
          accept={RETURN_FILES}
          disabled={check.task.busy}
          primary={checked === undefined}
          onFiles={([file]) => {
            if (file !== undefined) check.open(file);
          }}
        />
      ) : null}
      {workbook === undefined ? <PlanGiven dispatch={dispatch} onGiven={check.recheck} /> : null}
      {check.again === undefined ? null : (
        <div>
          <Button disabledFocusable={check.task.busy} onClick={check.again}>
            {t('check.again')}
          </Button>
        </div>
      )}
      <Notice task={check.task} busy={check.typing ? t('check.typing') : t('busy.check')} />
      {checked === undefined ? null : <Result checked={checked} check={check} />}
      {check.restore === undefined || checked === undefined || checked.view.verdict === 'foreign' ? null : (
        <Stack tight>
          <Text as="p" block>
            {t('rules.explain')}
          </Text>
          <div>
            <Button disabledFocusable={check.task.busy} onClick={check.restore}>
              {t('rules.restore')}
            </Button>
          </div>
        </Stack>
      )}
      <Units dispatch={dispatch} />
    </Stack>
  );
}
