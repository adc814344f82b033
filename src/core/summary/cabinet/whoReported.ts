import type { Texts } from '../../texts';
import { percent } from '../officialWords';
import type { CabinetContext } from './context';

/** «Інформацію подав 61 із 68 зобов’язаних органів (90 %). Із запізненням інформацію подали 4 органи.» */
export function whoReported({ summary, texts }: CabinetContext): string {
  const counted = summary.bodies.filter(({ consentOnly }) => !consentOnly);
  const reported = counted.filter(({ state }) => state !== 'missing' && state !== 'invalid').length;
  const faulty = counted.filter(({ state }) => state === 'invalid').length;
  const late = counted.filter(({ late: is }) => is).length;
  const consents = summary.bodies.filter(({ consentOnly, duties }) => consentOnly && duties > 0);
  const bodies = texts.t('summary.doc.obliged', { count: counted.length });
  const share = percent(reported, counted.length);
  return [
    reported === 0
      ? texts.t('summary.doc.nobodyReported', { bodies })
      : texts.t('summary.doc.reported', { count: reported, bodies, percent: share }),
    ...(faulty === 0 ? [] : [texts.t('summary.doc.reportedInvalid', { count: faulty })]),
    ...(late === 0 ? [] : [texts.t('summary.doc.reportedLate', { count: late })]),
    ...(consents.length === 0 ? [] : [byConsent(consents, texts)]),
  ].join(' ');
}

function byConsent(consents: CabinetContext['summary']['bodies'], texts: Texts): string {
  const count = consents.filter(({ state }) => state !== 'consentMissing').length;
  return count === 0
    ? texts.t('summary.doc.nobodyByConsent')
    : texts.t('summary.doc.reportedByConsent', { count, total: consents.length });
}
