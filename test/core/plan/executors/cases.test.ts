import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import { shippedBodies } from '../../../support/registry';
import { given } from '../../../../src/core/given';

interface Expected {
  readonly name: string;
  readonly kind: string;
  readonly consent: boolean;
  readonly role?: string;
  readonly minus?: readonly string[];
  readonly consent_ambiguous?: boolean;
}
interface Case {
  readonly n: number;
  readonly expr: string;
  readonly result: readonly Expected[];
}

const { cases } = JSON.parse(readFileSync(join(__dirname, '../../../fixtures/cases/executors.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

describe('executors cells', () => {
  it.each(cases.map((one) => [one.n, one.expr, one] as const))('%i: %s', (_n, expr, { result }) => {
    const { executors } = parseExecutors(expr, { bodies: shippedBodies, terms: [] });
    expect(
      executors.map((executor) => ({
        name: executor.name,
        kind: executor.kind,
        consent: executor.consent,
        ...given({ role: executor.role, consent_ambiguous: executor.consentAmbiguous === true ? true : undefined }),
      })),
    ).toEqual(
      result.map(({ name, kind, consent, role, consent_ambiguous: doubtful }) => ({
        name,
        kind,
        consent,
        ...given({ role, consent_ambiguous: doubtful }),
      })),
    );
    for (const [i, { minus }] of result.entries())
      if (minus !== undefined) expect(executors[i]?.expand?.minus).toEqual(minus);
  });
});
