/**
 * Lucide's index names two thousand modules: a bundler parses them all for the thirty icons of the widget, and an unbundled
 * test page would fetch them all. This turns `import { MapPin } from 'lucide'` into imports of the icons' own modules.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide/package.json')), 'dist/esm');
const IMPORT = /import \{([^}]*)\} from ['"]lucide['"];?/g;

let modules;

/** Name of an icon, aliases included → its module. Read from the index, once. */
function iconModules() {
  if (modules) return modules;
  modules = new Map();
  const index = readFileSync(join(folder, 'iconsAndAliases.mjs'), 'utf8');
  for (const [, names, file] of index.matchAll(/export \{([^}]*)\} from '\.\/(icons\/[^']+)'/g)) {
    for (const [, name] of names.matchAll(/default as (\w+)/g)) modules.set(name, `lucide/dist/esm/${file}`);
  }
  return modules;
}

function importOf(specifier) {
  const [name, local = name] = specifier.trim().split(/\s+as\s+/);
  const module = iconModules().get(name);
  if (!module) throw new Error(`Lucide has no icon “${name}”.`);
  return `import ${local} from '${module}';`;
}

/** The same code, its icons imported from their own modules. On the same line, so that positions hold. */
export function importIconsDirectly(code) {
  return code.replace(IMPORT, (_, names) =>
    names
      .split(',')
      .filter((name) => name.trim())
      .map(importOf)
      .join(' '),
  );
}

/** As a plugin of rollup. */
export function lucideIcons() {
  return {
    name: 'lucide-icons',
    transform: (code) => (code.includes('lucide') ? { code: importIconsDirectly(code), map: null } : null),
  };
}

/** As a plugin of the test server. */
export function lucideIconsForTests() {
  return {
    name: 'lucide-icons',
    transform(context) {
      if (typeof context.body === 'string' && context.path.startsWith('/src/') && context.body.includes('lucide')) {
        context.body = importIconsDirectly(context.body);
      }
    },
  };
}
