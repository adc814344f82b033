// A sample of a folder's mutants for Stryker. When its plan is ready, lots are drawn among all mutants. What was not
// drawn or has a result already is taken out of the plan, and the rest goes in the order of the lots: what is known
// when a run is cut off is a fair sample, too. Each result is written as soon as it is known.
import { append, described, lot, results, writeJson } from './store.mjs';

const job = JSON.parse(process.env.MUTANTS_JOB ?? '{}');
const OPEN = ['Survived', 'NoCoverage', 'Timeout'];

class Lots {
  constructor() {
    this.todo = new Map();
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    const known = results(job.resultsFile);
    const isDone = (key) => known.has(key) && !(job.again && OPEN.includes(known.get(key).status));
    const reachable = mutantPlans
      .filter(({ plan }) => plan === 'Run')
      .map((plan) => ({ plan, ...described(plan.mutant) }))
      .map((mutant) => ({ ...mutant, lot: lot(job.seed, mutant.key) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1));
    const drawn = reachable.slice(0, job.size);
    const todo = drawn.filter(({ key }) => !isDone(key));
    writeJson(job.lotsFile, { seed: job.seed, population: reachable.length, drawn: drawn.map(({ key }) => key) });
    console.log(`${reachable.length} mutants; drawn ${drawn.length}, to try ${todo.length}`);
    this.todo = new Map(todo.map(({ plan, ...mutant }) => [plan.mutant.id, mutant]));
    // Stryker works through this very list.
    mutantPlans.splice(0, mutantPlans.length, ...todo.map(({ plan }) => plan));
  }

  onMutantTested(mutant) {
    const own = this.todo.get(mutant.id);
    if (own === undefined) return;
    const { status, killedBy } = mutant;
    append(job.resultsFile, { ...own, status, killedBy: killedBy?.[0], at: new Date().toISOString() });
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'lots', injectableClass: Lots }];
