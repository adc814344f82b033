import { message } from '../parts/message';
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { given } from '../../core/given';
import { languageFrom, LANGUAGES } from '../../core/texts';
import type { PlanChoice, PlanView } from '../../ports';
import { LANGUAGE_NAMES } from '../../strings/languageNames';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';
import { Members } from './Members';
import { OwnFiles } from './OwnFiles';
import { RoundChoice } from './RoundChoice';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

type Set = (part: { readonly [K in keyof PlanChoice]?: PlanChoice[K] | undefined }) => void;

/** What decides who reports and when: round, coordinator, the day of the registry, language of the documents. */
export function Choices({
  plan,
  hasMerged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly hasMerged: boolean;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [choice, setChoice] = useState<PlanChoice>(plan.choice);
  const [asked, setAsked] = useState(false);
  const set: Set = (part) => setChoice((before) => without({ ...before, ...part }));
  const changesRound = hasMerged && choice.round !== plan.choice.round;
  const apply = (): void => {
    setAsked(false);
    task.run(async () => {
      dispatch({ do: 'replan', plan: await desk.choose(choice) });
      return message('pane.done.choice');
    });
  };
  return (
    <Fold summary={t('choice.title')}>
      {() => (
        <Stack>
          <div className={styles.fields}>
            <Fields plan={plan} choice={choice} set={set} />
          </div>
          {plan.groups.map((group) => (
            <Members
              key={group.name}
              group={group}
              chosen={choice.members?.[group.name]}
              onChoose={(ids) => set({ members: withGroup(choice.members, group.name, ids) })}
            />
          ))}
          <div>
            <Button disabledFocusable={task.busy} onClick={() => (changesRound ? setAsked(true) : apply())}>
              {t('choice.apply')}
            </Button>
          </div>
          {asked ? (
            <RoundQuestion
              onYes={apply}
              onNo={() => {
                set({ round: plan.choice.round });
                setAsked(false);
              }}
            />
          ) : null}
          <Notice task={task} busy={t('busy.plan')} />
          <OwnFiles dispatch={dispatch} />
        </Stack>
      )}
    </Fold>
  );
}

function Fields({
  plan,
  choice,
  set,
}: {
  readonly plan: PlanView;
  readonly choice: PlanChoice;
  readonly set: Set;
}): ReactElement {
  const t = useWords();
  const isNamed = plan.coordinator !== undefined && choice.coordinator === plan.coordinator;
  return (
    <>
      <Field
        label={t('choice.coordinator')}
        hint={`${t('choice.coordinator.hint')} ${isNamed ? t('choice.coordinator.named') : ''}`}
      >
        <Select
          value={choice.coordinator ?? ''}
          onChange={(_, { value }) => set({ coordinator: value === '' ? undefined : value })}
        >
          <option value="">{t('choice.coordinator.none')}</option>
          {plan.bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.abbreviation === '' ? body.name : `${body.abbreviation} — ${body.name}`}
            </option>
          ))}
        </Select>
      </Field>
      <RoundChoice plan={plan} round={choice.round} onRound={(round) => set({ round })} />
      <Field label={t('choice.on')} hint={t('choice.on.hint')}>
        <Input
          type="date"
          value={choice.on ?? ''}
          onChange={(_, { value }) => set({ on: value === '' ? undefined : value })}
        />
      </Field>
      <Threshold choice={choice} set={set} />
      <Field hint={t('choice.shift.hint')}>
        <Checkbox
          label={t('choice.shift')}
          checked={choice.shiftsRestDays === true}
          onChange={(_, { checked }) => set({ shiftsRestDays: checked === true ? true : undefined })}
        />
      </Field>
      <Field label={t('choice.language')}>
        <Select value={choice.language} onChange={(_, { value }) => set({ language: languageFrom(value) })}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** Below this share of answers nothing is proposed but «недостатньо інформації». */
function Threshold({ choice, set }: { readonly choice: PlanChoice; readonly set: Set }): ReactElement {
  const t = useWords();
  return (
    <Field label={t('choice.threshold')} hint={t('choice.threshold.hint')}>
      <Select
        value={String(choice.threshold ?? 0.5)}
        onChange={(_, { value }) => set({ threshold: value === '0.5' ? undefined : Number(value) })}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <option key={share} value={share}>
            {share * 100} %
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Reports of another round have been merged: what follows from a change is said before it is made. */
function RoundQuestion({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }): ReactElement {
  const t = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <Text block role="alert">
          {t('choice.changing')}
        </Text>
        <Row>
          <Button onClick={onYes}>{t('choice.changing.yes')}</Button>
          <Button onClick={onNo}>{t('choice.changing.no')}</Button>
        </Row>
      </MessageBarBody>
    </MessageBar>
  );
}

function without(choice: { readonly [K in keyof PlanChoice]?: PlanChoice[K] | undefined }): PlanChoice {
  const { round, on, coordinator, members, threshold, shiftsRestDays, language = 'uk', today = '' } = choice;
  return {
    language,
    today,
    ...given({ round, on, coordinator, members, threshold, shiftsRestDays }),
  };
}

function withGroup(
  members: PlanChoice['members'],
  name: string,
  ids: readonly string[] | undefined,
): PlanChoice['members'] {
  const { [name]: _, ...others } = members ?? {};
  const all = ids === undefined ? others : { ...others, [name]: ids };
  return Object.keys(all).length === 0 ? undefined : all;
}
