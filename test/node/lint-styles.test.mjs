import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rules broken by one declaration in a file of styles. */
async function broken(declaration) {
  const code = `import { css } from 'lit';\nexport const styles = css\`\n  p {\n    ${declaration}\n  }\n\`;\n`;
  const codeFilename = join(root, 'src/views/planted.styles.ts');
  const { results } = await stylelint.lint({ code, codeFilename, cwd: root });
  return results.flatMap((result) => result.warnings.map((warning) => warning.rule));
}

describe('stylelint', () => {
  const refused = {
    'margin-left: 1px;': 'logical-css/require-logical-properties',
    'width: 1px;': 'logical-css/require-logical-properties',
    'text-align: left;': 'logical-css/require-logical-keywords',
    'margin: 1px 2px 3px 4px;': 'declaration-property-value-disallowed-list',
    'colour: red;': 'property-no-unknown',
  };
  for (const [declaration, rule] of Object.entries(refused)) {
    it(`refuses ${declaration}`, async () => assert.deepEqual(await broken(declaration), [rule]));
  }

  it('accepts logical properties', async () => {
    assert.deepEqual(await broken('margin-inline-start: 1px; inline-size: 2px; margin: 1px 2px 3px 2px;'), []);
  });
});
