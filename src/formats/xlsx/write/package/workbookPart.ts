/** hucre cannot hide a defined name: the filter's own name and our internal ones would show in Excel's list. */
export function hideNames(workbook: string, hidden: ReadonlySet<string>): string {
  let result = workbook;
  for (const name of hidden)
    result = result.replaceAll(`<definedName name="${name}"`, `<definedName name="${name}" hidden="1"`);
  return result;
}
