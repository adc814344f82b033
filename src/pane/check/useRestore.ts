import { message, type Message } from '../parts/message';
import { hostWords } from '../parts/useTask';
import { useServices } from '../services';

/** Puts locks and lists of the open template back, where the host can. */
export function useRestore(
  recheck: () => Promise<Message | undefined>,
): (() => Promise<Message | undefined>) | undefined {
  const { desk, workbook } = useServices();
  if (desk === undefined || workbook?.restoreRules === undefined) return undefined;
  const { restoreRules } = workbook;
  return async () => {
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const rules = await desk.templateRules(read.content);
    if (rules.kind === 'refused') return { key: rules.key, params: rules.params };
    const outcome = await restoreRules.call(workbook, rules.spec);
    if (outcome.kind === 'failed') return hostWords(outcome);
    return (await recheck()) ?? message('pane.done.rulesRestored');
  };
}
