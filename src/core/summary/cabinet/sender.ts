import { createBodyIndex } from '../../bodies/bodyIndex';
import type { Body } from '../../bodies/types';
import type { Plan } from '../../plan/types';
import type { CabinetContext } from './context';

const CABINET = /^кабінет\p{L}* міністрів україни$/iu;

/** The ministry that collects; where none was chosen, the one that the plan obliges to report to the Cabinet. */
export function senderOf({ consolidation }: Pick<CabinetContext, 'consolidation'>): Body | undefined {
  const { plan, registry, settings } = consolidation;
  const bodies = createBodyIndex(registry);
  const chosen = settings.coordinator === undefined ? undefined : bodies.byId(settings.coordinator);
  if (chosen !== undefined) return chosen;
  const names = (plan.reporting?.steps ?? []).flatMap(({ who, to }) =>
    CABINET.test(to) ? who.flatMap(({ kind, name }) => (kind === 'body' ? [name] : [])) : [],
  );
  const [name] = names;
  if (name === undefined || names.length !== 1) return undefined;
  const found = bodies.findOn(name, settings.on);
  return found.kind === 'found' && found.acting.length === 1 ? found.acting[0]?.body : undefined;
}

/** As the plan's last step of reporting says; in this country, the Cabinet. */
export function addresseeOf({ consolidation, texts }: Pick<CabinetContext, 'consolidation' | 'texts'>): string {
  const to = consolidation.plan.reporting?.steps.at(-1)?.to;
  return to === undefined || CABINET.test(to) ? texts.t('letter.cabinet.addressee') : to;
}

/** The point of the act that obliges the ministry to report to the Cabinet. */
export function cabinetPoint({ reporting }: Pick<Plan, 'reporting'>): number | undefined {
  const step = reporting?.steps.find(({ to }) => CABINET.test(to));
  return step?.point ?? reporting?.point;
}
