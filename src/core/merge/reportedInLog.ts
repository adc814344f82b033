import { reportsAbsence } from '../checks/missingColumns';
import type { Issue } from '../issues/issue';

/**
 * Errors of rows in quarantine as the log shows them beside the file's own findings, each cause once: a body that
 * is not known is one cause for all rows, and so are a column that a table lacks and a template of another body, of
 * which the file's own findings say. The rows themselves keep theirs.
 */
export function reportedInLog(errors: readonly Issue[], ofFile: readonly Issue[]): readonly Issue[] {
  const lacking = new Set(ofFile.filter(({ code }) => code === 'column-missing').map(columnOf));
  const nameless = errors
    .filter(({ code }) => code === 'merge-body-unknown')
    .sort((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0));
  const kept = ofFile.some(({ code }) => code === 'body-unknown') ? undefined : nameless[0];
  const once = errors.filter(({ code }) => code !== 'row-of-other-body' && code !== 'body-disputed');
  const gathered = new Set(ofFile.flatMap(({ code, params }) => (code === 'findings-more' ? [params['code']] : [])));
  return once.filter((issue) => {
    if (gathered.has(issue.code)) return false;
    return issue.code === 'merge-body-unknown'
      ? issue === kept
      : !(reportsAbsence(issue) && lacking.has(columnOf(issue)));
  });
}

function columnOf({ at }: Issue): string {
  return `${at.field ?? ''} ${at.sheet ?? ''}`;
}
