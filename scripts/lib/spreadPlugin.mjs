/**
 * Writes `{ ...record, state }` as `{ ...{}, ...record, state }`: the same object, in the engine's quick form. Where a
 * literal begins with a spread, V8 clones the hidden class of what is copied, and in Node 20 a class that was cloned
 * remembers no successor: what is added next gives every single object a class of its own. That took 370 bytes more for
 * each record of a merge, and made whatever reads such objects several times slower. Later engines know better; this
 * may go with Node 20.
 */
export class SpreadPlugin {
  apply(compiler) {
    const { ConstDependency } = compiler.webpack.dependencies;
    compiler.hooks.normalModuleFactory.tap('SpreadPlugin', (factory) => {
      for (const type of ['javascript/auto', 'javascript/esm', 'javascript/dynamic'])
        factory.hooks.parser.for(type).tap('SpreadPlugin', (parser) => {
          parser.hooks.program.tap('SpreadPlugin', (program) => {
            for (const at of extendedCopies(program))
              parser.state.module.addPresentationalDependency(new ConstDependency('...{}, ', at));
          });
        });
    });
  }
}

/** Where the first spread of each such literal begins, by the syntax tree. */
export function* extendedCopies(node) {
  if (Array.isArray(node)) for (const child of node) yield* extendedCopies(child);
  if (typeof node?.type !== 'string') return;
  const [first, next] = node.type === 'ObjectExpression' ? node.properties : [];
  if (first?.type === 'SpreadElement' && next !== undefined) yield first.range[0];
  for (const value of Object.values(node)) if (typeof value === 'object') yield* extendedCopies(value);
}
