import { Badge, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MeasureView, PlanView } from '../../ports';
import { useWords } from '../services';
import { dotted } from '../../core/calendar/dotted';

const useStyles = makeStyles({
  task: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > summary': {
      cursor: 'pointer',
      padding: `${tokens.spacingVerticalS} 0`,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  measures: {
    listStyle: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  measure: {
    display: 'grid',
    gridTemplateColumns: 'minmax(2.4em, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  details: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** Tasks and measures of the plan, folded by task. */
export function Outline({ plan }: { readonly plan: PlanView }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <section aria-labelledby="outline">
      <Subtitle2 as="h2" id="outline">
        {t('plan.outline')}
      </Subtitle2>
      {plan.tasks.map((task, index) => (
        <details key={task.no} className={styles.task} open={index === 0}>
          <summary>
            {task.no}. {task.title}{' '}
            <Badge appearance="tint" color="informative" size="small">
              {task.measures.length}
            </Badge>
          </summary>
          <ul className={styles.measures}>
            {task.measures.map((measure) => (
              <Measure key={measure.id} measure={measure} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Measure({ measure }: { readonly measure: MeasureView }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { excluded } = measure;
  return (
    <li className={styles.measure}>
      <Text weight="semibold">{measure.id}</Text>
      <div>
        {excluded === undefined ? (
          <Text block>{measure.text}</Text>
        ) : (
          <Text block italic>
            {t('plan.excluded', { act: excluded.act, date: excluded.date === undefined ? '' : dotted(excluded.date) })}
          </Text>
        )}
        {excluded === undefined ? (
          <div className={styles.details}>
            <div>
              {t('plan.deadline')}: {measure.deadline === '' ? '—' : measure.deadline}
            </div>
            <div>
              {t('plan.executors')}:{' '}
              {measure.executors
                .map(({ name, consent }) => (consent ? `${name} (${t('plan.consent')})` : name))
                .join('; ') || '—'}
            </div>
          </div>
        ) : null}
      </div>
    </li>
  );
}
