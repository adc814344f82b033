import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { Desk, PaperKept, PaperRequest, PickedFile } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { Row, Stack } from '../parts/Stack';
import { useDesk, useWords } from '../services';

const PARTS = [
  'letter',
  'annex',
  'texts',
  'problems',
  'late',
  'indicators',
  'moved',
] as const satisfies PaperRequest['parts'];
const OWN = ['letterhead', 'form'] as const;
const USUAL: PaperRequest = { parts: ['letter', 'annex'] };

/** The choice outlives the step: who looks at another one in between finds it as it was. */
const chosen = new WeakMap<Desk, PaperRequest>();

export function usePaper(): readonly [paper: PaperRequest, choose: (paper: PaperRequest) => void] {
  const desk = useDesk();
  const [paper, setPaper] = useState(() => chosen.get(desk) ?? USUAL);
  const choose = (other: PaperRequest): void => {
    chosen.set(desk, other);
    setPaper(other);
  };
  return [paper, choose];
}

/** What goes into the Word file, and the ministry's own files that it is filled into. */
export function Paper({
  paper,
  kept,
  onChoose,
}: {
  readonly paper: PaperRequest;
  readonly kept: PaperKept;
  readonly onChoose: (paper: PaperRequest) => void;
}): ReactElement {
  const t = useWords();
  const id = useId();
  const { parts } = paper;
  return (
    <Fold summary={t('paper.title')}>
      {() => (
        <Stack tight>
          <div role="group" aria-labelledby={id}>
            <Text id={id} weight="semibold" block>
              {t('paper.parts')}
            </Text>
            <Row>
              {PARTS.map((part) => (
                <Checkbox
                  key={part}
                  label={t(`paper.part.${part}`)}
                  checked={parts.includes(part)}
                  onChange={(_, { checked }) =>
                    onChoose({
                      ...paper,
                      parts: PARTS.filter((one) => (one === part ? checked === true : parts.includes(one))),
                    })
                  }
                />
              ))}
            </Row>
          </div>
          <Text weight="semibold" block>
            {t('paper.own')}
          </Text>
          {OWN.map((what) => (
            <Own
              key={what}
              what={what}
              file={paper[what]}
              kept={kept[what]}
              onFile={(file) => onChoose(withOwn(paper, what, file))}
            />
          ))}
        </Stack>
      )}
    </Fold>
  );
}

function Own({
  what,
  file,
  kept,
  onFile,
}: {
  readonly what: (typeof OWN)[number];
  readonly file: PickedFile | false | undefined;
  /** Name of the one that the workbook keeps. */
  readonly kept: string | undefined;
  readonly onFile: (file: PickedFile | false | undefined) => void;
}): ReactElement {
  const t = useWords();
  const isKept = file === undefined && kept !== undefined;
  const name = isKept ? kept : file && file.name;
  return (
    <FilePicker
      label={t(`paper.${what}`)}
      hint={t('paper.form.hint')}
      accept=".docx"
      primary={false}
      onFiles={([one]) => onFile(one)}
    >
      <Row>
        <Text role="status">{name ? t(isKept ? 'paper.kept' : 'paper.chosen', { file: name }) : ''}</Text>
        {name ? (
          <Button size="small" appearance="subtle" onClick={() => onFile(kept === undefined ? undefined : false)}>
            {t('paper.drop', { file: name })}
          </Button>
        ) : null}
      </Row>
    </FilePicker>
  );
}

function withOwn(paper: PaperRequest, what: (typeof OWN)[number], file: PickedFile | false | undefined): PaperRequest {
  const { [what]: _, ...rest } = paper;
  return file === undefined ? rest : { ...rest, [what]: file };
}
