import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { languageFrom, LANGUAGES } from '../../core/texts';
import type { PlanChoice, PlanView } from '../../ports';
import { Fold } from '../parts/Fold';
import { LANGUAGE_NAMES } from '../../strings/languageNames';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';
import { Members } from './Members';
import { given } from '../../core/given';

const useStyles = makeStyles({
  field: {
    maxWidth: '420px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
});

/** What decides who reports and when: round, coordinator, the day of the registry, language of the documents. */
export function Choices({
  plan,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [choice, setChoice] = useState<PlanChoice>(plan.choice);
  const set = (part: { readonly [K in keyof PlanChoice]?: PlanChoice[K] | undefined }): void =>
    setChoice((before) => without({ ...before, ...part }));
  const apply = (): void =>
    task.run(async () => {
      dispatch({ do: 'replan', plan: await desk.choose(choice) });
    });
  return (
    <Fold summary={t('choice.title')}>
      {() => (
        <Stack>
          <Field className={styles.field} label={t('choice.coordinator')} hint={t('choice.coordinator.hint')}>
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
          <Field className={styles.field} label={t('choice.round')} hint={t('choice.round.hint')}>
            <Input
              type="date"
              value={choice.round ?? ''}
              onChange={(_, { value }) => set({ round: value === '' ? undefined : value })}
            />
          </Field>
          <Field className={styles.field} label={t('choice.on')} hint={t('choice.on.hint')}>
            <Input
              type="date"
              value={choice.on ?? ''}
              onChange={(_, { value }) => set({ on: value === '' ? undefined : value })}
            />
          </Field>
          {plan.groups.map((group) => (
            <Members
              key={group.name}
              group={group}
              chosen={choice.members?.[group.name]}
              onChoose={(ids) => set({ members: withGroup(choice.members, group.name, ids) })}
            />
          ))}
          <Field className={styles.field} label={t('choice.language')}>
            <Select value={choice.language} onChange={(_, { value }) => set({ language: languageFrom(value) })}>
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {LANGUAGE_NAMES[language]}
                </option>
              ))}
            </Select>
          </Field>
          <div>
            <Button disabledFocusable={task.busy} onClick={apply}>
              {t('choice.apply')}
            </Button>
          </div>
          <Notice task={task} busy={t('busy.plan')} />
        </Stack>
      )}
    </Fold>
  );
}

function without(choice: { readonly [K in keyof PlanChoice]?: PlanChoice[K] | undefined }): PlanChoice {
  const { round, on, coordinator, members, language = 'uk', today = '' } = choice;
  return {
    language,
    today,
    ...given({ round, on, coordinator, members }),
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
