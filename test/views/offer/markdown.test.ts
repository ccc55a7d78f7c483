import { expect, fixture, html } from '@open-wc/testing';
import { LONGEST_TEXT, readMarkdown } from '../../../src/views/offer/markdown/blocks.js';
import { previewOf } from '../../../src/views/offer/markdown/preview.js';
import { renderBlocks } from '../../../src/views/offer/markdown/render.js';
import type { Block, Inline } from '../../../src/views/offer/markdown/tree.js';

/** What was read, in one line: `p(text strong(text))`, `ul[p(a)][p(b)]`. */
function shown(text: string): string {
  return blocksShown(readMarkdown(text).blocks);
}

function blocksShown(blocks: readonly Block[]): string {
  return blocks.map(blockShown).join(' ');
}

function blockShown(block: Block): string {
  if (block.kind !== 'list') return `${block.kind === 'heading' ? 'h' : 'p'}(${inlinesShown(block.inlines)})`;
  return `${block.ordered ? `ol${block.start}` : 'ul'}${block.items.map((item) => `[${blocksShown(item)}]`).join('')}`;
}

function inlinesShown(inlines: readonly Inline[]): string {
  return inlines.map(inlineShown).join('');
}

function inlineShown(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '⏎';
  return `${inline.kind}(${inline.kind === 'link' ? `${inline.href} ` : ''}${inlinesShown(inline.inlines)})`;
}

describe('readMarkdown', () => {
  const readings: readonly [what: string, text: string, expected: string][] = [
    ['paragraphs, whose line ends count', 'un\ndeux\r\n\r\ntrois', 'p(un⏎deux) p(trois)'],
    ['headings', '## Objectif ##\nAider', 'h(Objectif) p(Aider)'],
    ['no heading without a space', '#pasuntitre', 'p(#pasuntitre)'],
    ['a rule as a pause', 'avant\n---\naprès\n=====\nfin', 'p(avant) p(après) p(fin)'],
    ['lists, of any bullet', 'Il faut :\n- a\n* b\n• c', 'p(Il faut :) ul[p(a)][p(b)][p(c)]'],
    ['lists spread over blank lines', '- a\n\n- b\n\nsuite', 'ul[p(a)][p(b)] p(suite)'],
    ['lists inside lists', '1. a\n   - b\n   - c\n2. d', 'ol1[p(a) ul[p(b)][p(c)]][p(d)]'],
    ['a list that goes on from another number', '3. c\n4) d', 'ol3[p(c)][p(d)]'],
    ['no list in a sentence that wraps before a number', 'créée en\n1998. Depuis', 'p(créée en⏎1998. Depuis)'],
    ['bold and italics', '**a** _b_ ***c*** __d__', 'p(strong(a) emphasis(b) strong(emphasis(c)) strong(d))'],
    ['what is struck out, still said', '~~gratuit~~ 5 €', 'p(deleted(gratuit) 5 €)'],
    ['stars that mark nothing', '5 * 3, usager*e*s, sous conditions*', 'p(5 * 3, usager*e*s, sous conditions*)'],
    ['bold that nothing closes', '**Gratuit et _libre', 'p(**Gratuit et _libre)'],
    ['empty bold', 'a **** b', 'p(a **** b)'],
    ['underscores inside words', 'mes_aides_ici', 'p(mes_aides_ici)'],
    ['escapes and code as they are', '\\*a\\* `b*c*`', 'p(*a* b*c*)'],
    ['links', '[le site](https://a.example/x_(y))', 'p(link(https://a.example/x_(y) le site))'],
    [
      'addresses written bare, without their full stop',
      'Voir www.a.example/b, (https://c.example).',
      'p(Voir link(https://www.a.example/b www.a.example/b), (link(https://c.example/ https://c.example)).)',
    ],
    ['mails', 'à mission_locale@a.example.', 'p(à link(mailto:mission_locale@a.example mission_locale@a.example).)'],
    ['telephone links, digits only', '[nous](tel:0612345678;x)', 'p(link(tel:0612345678 nous))'],
    ['images as their words', '![un plan](https://a.example/p.png)', 'p(un plan)'],
    ['brackets that are no link', '[1] et [2](', 'p([1] et [2]()'],
    ['quotations and tables as lines', '> dit\n| a | b |\n|---|---|\n| 1 | 2 |', 'p(dit⏎a · b) p(1 · 2)'],
    ['remnants of HTML', '<p>A &amp; B<br/>C</p><ul><li>x</li><li>y</li></ul>fin', 'p(A & B⏎C) ul[p(x)][p(y)] p(fin)'],
    ['bold and links of HTML', '<b>a</b> <a class="x" href="https://a.example/">b</a>', 'p(strong(a) link(https://a.example/ b))'],
    ['entities', 'caf&eacute; &agrave; 5&nbsp;&euro; &#8211; l&#x27;&Ccedil;a &inconnue;', 'p(café à 5\u00a0€ – l\'Ça &inconnue;)'],
    ['comparisons', 'moins de <18 ans et > 16', 'p(moins de <18 ans et > 16)'],
    ['nothing in nothing', ' \n<br>\n&nbsp;', ''],
  ]; // prettier-ignore

  for (const [what, text, expected] of readings) {
    it(`reads ${what}`, () => expect(shown(text)).to.equal(expected));
  }

  it('links to http, https, mail and telephone only', () => {
    const refused = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//a.example',
    ];
    refused.push(
      'https://user:pass@a.example/',
      'blob:https://a.example/1',
      'mailto:a@b.example"x',
      'tel:x',
      '#a',
      '/a',
    );
    for (const target of refused) expect(shown(`[mot](${target}) <${target}>`), target).not.to.contain('link(');
  });

  it('says that a text is cut, and cuts it', () => {
    const { blocks, cut } = readMarkdown('mot '.repeat(LONGEST_TEXT));
    expect(cut).to.equal(true);
    expect(blocksShown(blocks).length).to.be.at.most(LONGEST_TEXT + 10);
    expect(readMarkdown('court').cut).to.equal(false);
  });

  it('reads twenty thousand characters of anything at once', () => {
    const patterns = [
      '*',
      '_',
      '[',
      '* ',
      '*a_',
      '**a_ ~~b *c ',
      '[a](',
      '[a](b',
      '<',
      '<a ',
      '<!--',
      '<script>',
      '`',
      '`a ',
      '- a\n',
      '- a\n\n',
    ];
    patterns.push(
      '> ',
      ' ',
      '#',
      '~~a',
      'http://',
      'www.',
      'a@',
      'a.',
      '&',
      '<a href="',
      '\n',
      '<li>',
      '\\',
      '1. a\n',
      '|',
      '- ',
      '   - a\n  ',
    );
    for (const pattern of patterns) {
      const text = pattern.repeat(Math.ceil(LONGEST_TEXT / pattern.length));
      const start = performance.now();
      previewOf(readMarkdown(text).blocks, 500);
      expect(performance.now() - start, JSON.stringify(pattern)).to.be.below(1_000);
    }
  });
});

describe('previewOf', () => {
  it('leaves a short text whole', () => {
    expect(previewOf(readMarkdown('Un texte court.').blocks, 200)).to.equal(undefined);
  });

  it('keeps the beginning of a long one, cut between two words, with its bold', () => {
    const { blocks } = readMarkdown(`**Titre gras** ${'un mot de plus '.repeat(60)}\n\n- fin`);
    const text = blocksShown(previewOf(blocks, 200)!);
    expect(text).to.match(/^p\(strong\(Titre gras\).* (un|mot|de|plus)…\)$/);
    expect(text.length).to.be.within(150, 280);
  });

  it('counts line ends: a long list is folded too', () => {
    const { blocks } = readMarkdown(Array.from({ length: 40 }, (_, i) => `- ${i}`).join('\n'));
    const [list] = previewOf(blocks, 400)!;
    expect(list!.kind === 'list' && list!.items.length).to.be.within(5, 12);
  });

  it('never ends on an item, a line or a list without words', () => {
    for (let length = 1; length < 400; length += 7) {
      const { blocks } = readMarkdown(`${'a'.repeat(length)}\n\n- un\n- deux\n\nsuite\n\n${'b '.repeat(400)}`);
      expect(blocksShown(previewOf(blocks, 200)!), `${length}`).not.to.match(/\(\)|\[\]|ul$/);
    }
  });

  it('does not end on a heading', () => {
    const { blocks } = readMarkdown(`${'a '.repeat(70)}\n\n## Suite\n\n${'b '.repeat(400)}`);
    expect(blocksShown(previewOf(blocks, 200)!)).not.to.contain('h(');
  });
});

describe('renderBlocks', () => {
  it('writes no heading, no image, and links that give nothing away', async () => {
    const { blocks } = readMarkdown('# Titre\n![i](x.png) [a](https://a.example/)\n<img src=x>\n\n2. deux');
    const element = await fixture<HTMLElement>(html`<div>${renderBlocks(blocks)}</div>`);
    expect(element.querySelectorAll('h1, h2, img').length).to.equal(0);
    expect(element.querySelector('ol')!.start).to.equal(2);
    const link = element.querySelector('a')!;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://a.example/',
      '_blank',
      'noopener noreferrer nofollow',
    ]);
  });

  it('shows twenty thousand characters of marks without blocking the page', async () => {
    for (const pattern of ['*', '_', '*.*', '**-** ', '***a***', '[.](https://a.example/) ']) {
      const text = pattern.repeat(Math.ceil(LONGEST_TEXT / pattern.length));
      const start = performance.now();
      const element = await fixture<HTMLElement>(html`<div>${renderBlocks(readMarkdown(text).blocks)}</div>`);
      element.getBoundingClientRect();
      expect(performance.now() - start, pattern).to.be.below(2_000);
    }
  });

  it('leaves lines drawn with stars as they are', async () => {
    const { blocks } = readMarkdown('Avant ****** après, **gras**.');
    const element = await fixture<HTMLElement>(html`<div>${renderBlocks(blocks)}</div>`);
    expect(element.innerText.trim()).to.equal('Avant ****** après, gras.');
  });
});
