import { relative } from 'node:path';

/** `src/views/map/x.ts` → `views/map/x`; `node_modules/lit/y.js` → `lit/y.js`. */
function shortName(id) {
  const path = relative(process.cwd(), id.replace(/^\0/, '')).replaceAll('\\', '/');
  const inPackage = path.lastIndexOf('node_modules/');
  if (inPackage >= 0) return path.slice(inPackage + 'node_modules/'.length);
  return path.replace(/^src\//, '').replace(/\.ts$/, '');
}

/** A rollup output plugin that writes what each chunk holds (characters before minification) and imports: read by the size budget and by the benchmark. */
export function describeBundle(fileName) {
  return {
    name: 'describe-bundle',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const described = chunks.map((chunk) => ({
        file: chunk.fileName,
        entry: chunk.isEntry,
        start: chunk.facadeModuleId ? shortName(chunk.facadeModuleId) : undefined,
        imports: chunk.imports,
        dynamicImports: chunk.dynamicImports,
        modules: Object.fromEntries(
          Object.entries(chunk.modules)
            .filter(([, module]) => module.renderedLength > 0)
            .map(([id, module]) => [shortName(id), module.renderedLength]),
        ),
      }));
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(described, null, 1)}\n` });
    },
  };
}
