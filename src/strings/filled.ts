type Params = Readonly<Record<string, string | number | undefined>> | undefined;
type Shown = (value: string | number, name: string) => string | number;
type Fill = (params: Params) => string;

/**
 * Fills words that only take parameters and forms (by `count` and `context`, as the library chooses them), which
 * nearly all are: a consolidation asks for a hundred thousand. Undefined for others, that is those which quote other
 * words, and for unknown keys.
 */
export function createFiller(
  language: string,
  words: Readonly<Record<string, string>>,
  shown: Shown,
): (key: string, params: Params) => string | undefined {
  const rules = new Intl.PluralRules(language);
  const known = new Map<string, Fill | 'others'>();
  const knownOf = (key: string): Fill | 'others' | undefined => {
    const before = known.get(key);
    const text = words[key];
    if (before !== undefined || text === undefined) return before;
    const made = fillOf(text, shown);
    known.set(key, made);
    return made;
  };
  return (key, params) => {
    const [count, context] = [params?.count, params?.context];
    const isPlain = typeof count !== 'number' && (context === undefined || context === '');
    const forms = isPlain ? [key] : formsOf(key, count, context, rules);
    for (const form of forms) {
      const fill = knownOf(form);
      if (fill !== undefined) return fill === 'others' ? undefined : fill(params);
    }
    return undefined;
  };
}

/** The keys to look under, the most exact first. */
function formsOf(
  key: string,
  count: string | number | undefined,
  context: string | number | undefined,
  rules: Intl.PluralRules,
): readonly string[] {
  const plurals = typeof count === 'number' ? [...(count === 0 ? ['_zero'] : []), `_${rules.select(count)}`, ''] : [''];
  const stems = context === undefined || context === '' ? [key] : [`${key}_${context}`, key];
  return stems.flatMap((stem) => plurals.map((form) => `${stem}${form}`));
}

/** Words with the places of their parameters stand as text, name, text, name … text. */
function fillOf(text: string, shown: Shown): Fill | 'others' {
  const parts = text.split(/\{\{(\w+)\}\}/);
  if (text.includes('$t(') || parts.some((part, i) => i % 2 === 0 && part.includes('{{'))) return 'others';
  if (parts.length === 1) return () => text;
  return (params) => {
    let filled = '';
    parts.forEach((part, i) => {
      const value = i % 2 === 0 ? part : params?.[part];
      if (value !== undefined) filled += i % 2 === 0 ? value : shown(value, part);
    });
    return filled;
  };
}
