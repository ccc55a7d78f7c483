import { expect } from '@open-wc/testing';
import { drain } from '../../../src/search/drain.js';
import { rankNames } from '../../../src/search/selection/name-order.js';
import { sharedData } from './shared-data.js';

function ranksOf(names: readonly string[]): Uint32Array {
  return drain(rankNames(names));
}

/** The names in their order; those of one rank together. */
function ordered(...names: string[]): string {
  const ranks = ranksOf(names);
  const groups: string[][] = [];
  names.forEach((name, row) => (groups[ranks[row]!] ??= []).push(name));
  return groups.map((group) => group.join(' = ')).join(' < ');
}

describe('the order of names', () => {
  it('does not see accents, capitals nor ligatures', () => {
    expect(ordered('Zèbre', 'étude', 'Ecole', 'école', 'ÉCOLE', 'œuvre', 'Ode', 'Ohé', 'Oeuvre', 'Ça', 'cb')).to.equal(
      'Ça < cb < Ecole = école = ÉCOLE < étude < Ode < œuvre = Oeuvre < Ohé < Zèbre',
    );
  });

  it('goes word by word, whatever parts them', () => {
    expect(ordered('Aider', "L'École", 'L’Écart', 'Là-bas', 'La Zone', '« Aide »', 'Aide à Lire', '  aide')).to.equal(
      "« Aide » =   aide < Aide à Lire < Aider < L’Écart < L'École < Là-bas < La Zone",
    );
  });

  it('puts numbers by their value, before letters', () => {
    expect(ordered('A b', 'A 10', 'A 9', 'A 09 bis', 'A2', 'A 1000000000000', 'A 0', 'A')).to.equal(
      'A < A 0 < A 9 < A 09 bis < A 10 < A 1000000000000 < A b < A2',
    );
  });

  it('holds with names that are empty, broken in lines, without a letter, or of another script', () => {
    expect(ordered('b', '', '…', 'a\nz', 'a b', 'Яблоко', 'אבג', '9'.repeat(200), 'Ørsted', 'z')).to.equal(
      ` = … < ${'9'.repeat(200)} < a b < a\nz < b < z < Ørsted < Яблоко < אבג`,
    );
    expect(ranksOf([])).to.have.lengthOf(0);
  });

  it('holds for more names than one step folds', () => {
    const names = Array.from({ length: 300 }, (_, i) => `Service ${299 - i}`);
    expect([...ranksOf(names)]).to.deep.equal(names.map((_, row) => 299 - row));
  });

  it('is that of Intl.Collator over the words of the real names', async function () {
    const files = ['reel-services', 'reel-structures', 'reel-2022-services-sans-structure', 'synthetique-35-services'];
    const lists = await Promise.all(files.map((file) => sharedData<{ nom: string }[]>(this, `${file}.json`)));
    const names = [...new Set(lists.flat().map(({ nom }) => nom))];
    const words = names.map((name) => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim());
    const { compare } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
    const ranks = ranksOf(names);
    const rows = names.map((_, row) => row).sort((a, b) => compare(words[a]!, words[b]!));
    const misplaced = rows.filter((row, i) => {
      const next = rows[i + 1] ?? row;
      return Math.sign(ranks[row]! - ranks[next]!) !== Math.sign(compare(words[row]!, words[next]!));
    });
    expect(names).to.have.lengthOf.above(8000);
    expect(misplaced.map((row) => names[row])).to.deep.equal([]);
  });
});
