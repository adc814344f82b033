import type { RegistryRow } from './registryColumns';
import type { Body, BodyContact, Registry, Succession } from './types';

interface Words {
  readonly yes: string;
  readonly no: string;
}

/** A registry as rows of text: one per body, successors one a line as `id; date; act; kind; note`. */
export function registryRows(registry: Registry, words: Words = { yes: 'так', no: 'ні' }): readonly RegistryRow[] {
  return registry.bodies.map((body) => ({
    ...bodyCells(body, words),
    successors: registry.successions
      .filter((step) => step.from.includes(body.id))
      .map(successorLine)
      .join('\n'),
    ...contactCells(body.contact ?? {}),
  }));
}

function bodyCells(body: Body, words: Words): Omit<RegistryRow, 'successors' | keyof BodyContact> {
  return {
    id: body.id,
    name: body.name,
    abbreviations: body.abbreviations.join('; '),
    cls: body.cls,
    central: body.central ? words.yes : words.no,
    validFrom: body.validFrom ?? '',
    validTo: body.validTo ?? '',
    centralFrom: body.centralFrom ?? '',
    centralTo: body.centralTo ?? '',
    verified: body.verified ? words.yes : words.no,
    note: body.note ?? '',
  };
}

function contactCells({
  email = '',
  headPost = '',
  headName = '',
  followedBy = '',
}: BodyContact): Required<BodyContact> {
  return { email, headPost, headName, followedBy };
}

function successorLine({ to, date, act, kind, note }: Succession): string {
  return [to, date, act ?? '', kind, note ?? '']
    .map((part) => part.replace(/[;\n]/g, ','))
    .join('; ')
    .replace(/(?:; )+$/, '');
}
