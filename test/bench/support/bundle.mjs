import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** One module holding `path` and all it imports, minified as the widget is. `modules` answers imports by name. */
export async function bundle(path, modules = {}) {
  const virtual = {
    name: 'virtual',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : null),
    load: (id) => (id.startsWith('\0') && Object.hasOwn(modules, id.slice(1)) ? modules[id.slice(1)] : null),
  };
  const input = fileURLToPath(new URL(path, import.meta.url));
  const onwarn = ({ code, message }) => {
    if (code === 'UNRESOLVED_IMPORT') throw new Error(`${message} Run npm ci first.`);
  };
  const built = await rollup({ input, plugins: [virtual, resolve({ browser: true }), terser()], onwarn });
  const { output } = await built.generate({ format: 'es', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}
