import { readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCE = new URL('../../src/model/vocabularies/vocabularies.ts', import.meta.url);
const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
  compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
});

/** Value → label of the reference's thématiques. */
export const { THEMATIQUES } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
