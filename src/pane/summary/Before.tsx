import { Subtitle2, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MergedView, PaperRequest } from '../../ports';
import { UnsettledList } from '../closing/UnsettledList';
import { DocumentView } from '../parts/DocumentView';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useDesk, useWords } from '../services';
import type { Action } from '../screen';
import { Paper } from './Paper';
import { PlanColumns } from './PlanColumns';

/** Before the summary goes out: what still needs a decision, what the paper consists of, and how it will look. */
export function Before({
  merged,
  paper,
  onPaper,
  onShow,
  dispatch,
}: {
  readonly merged: MergedView;
  readonly paper: PaperRequest;
  readonly onPaper: (paper: PaperRequest) => void;
  readonly onShow: (key: string) => void;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  return (
    <section aria-labelledby="before">
      <Stack tight>
        <Subtitle2 as="h2" id="before" block>
          {t('unsettled.title')}
        </Subtitle2>
        <Undecided merged={merged} />
        <Fold summary={t('unsettled.more')}>{() => <Unsettled merged={merged} onShow={onShow} />}</Fold>
        <Paper paper={paper} kept={merged.paper ?? {}} onChoose={onPaper} />
        <PlanColumns merged={merged} dispatch={dispatch} />
        <Fold summary={t('preview.title')}>{() => <Preview merged={merged} paper={paper} />}</Fold>
      </Stack>
    </section>
  );
}

/** «2 заходи потребують рішення.» */
function Undecided({ merged: { rows } }: { readonly merged: MergedView }): ReactElement {
  const t = useWords();
  const measures = (wanted: string): number =>
    new Set(
      rows.filter(({ proposed, decided }) => proposed === wanted && decided === undefined).map((row) => row.measureId),
    ).size;
  const [open, scarce] = [measures('needsDecision'), measures('insufficient')];
  return (
    <Text role="status" block>
      {open === 0 ? '' : t('unsettled.count', { count: open })}{' '}
      {scarce === 0 ? '' : t('unsettled.scarce', { count: scarce })}
      {open + scarce === 0 ? t('unsettled.none') : ''}
    </Text>
  );
}

function Unsettled({
  merged,
  onShow,
}: {
  readonly merged: MergedView;
  readonly onShow: (key: string) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const lines = useAsked(() => desk.unsettled(), [desk, merged]);
  if (lines === undefined) return <Text role="status">{t('busy.opening')}</Text>;
  if (lines.length === 0) return <Text>{t('unsettled.nothing')}</Text>;
  return <UnsettledList lines={lines} onShow={onShow} />;
}

function ownName(file: PaperRequest['form'] | string): string | undefined {
  return typeof file === 'object' ? file.name : file || undefined;
}

function Preview({ merged, paper }: { readonly merged: MergedView; readonly paper: PaperRequest }): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { parts, letterhead, form } = paper;
  const preview = useAsked(() => desk.previewPaper(parts), [desk, merged, parts]);
  const { paper: kept = {} } = merged;
  const own = [letterhead ?? kept.letterhead, form ?? kept.form].flatMap((file) => ownName(file) ?? []);
  if (parts.length === 0) return <Text>{t('paper.nothing')}</Text>;
  if (preview === undefined) return <Text role="status">{t('busy.opening')}</Text>;
  return (
    <Stack tight>
      <Text size={200}>
        {t('preview.lead')} {own.length === 0 ? '' : t('preview.own', { files: own.join('», «') })}
      </Text>
      <DocumentView preview={preview} />
    </Stack>
  );
}
