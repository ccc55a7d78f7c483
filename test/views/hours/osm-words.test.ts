import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { frHours } from '../../../src/text/fr/hours.js';
import { osmWords } from '../../../src/views/hours/osm-words.js';

const said = (text: string): string | undefined => osmWords(text, frHours);

describe('hours that no table can show', () => {
  it('are said in French: comments, ordinal days, open ends', () => {
    const words = {
      'Th 09:00-12:00 "sur rendez-vous"': 'Jeudi 9 h–12 h (sur rendez-vous)',
      'Mo-Fr 09:00-12:00; We[1] 14:00-16:00': 'Lundi–vendredi 9 h–12 h ; 1er mercredi du mois 14 h–16 h',
      'Mo-Fr 09:00+': 'Lundi–vendredi à partir de 9 h',
      'Mo[1],Mo[3] 09:00-12:00; Aug off': '1er lundi du mois, 3e lundi du mois 9 h–12 h ; août fermé',
      'Sa[1,3] 09:30-12:00,14:00-17:00': '1er et 3e samedi du mois 9 h 30–12 h, 14 h–17 h',
      'Fr[-1] 20:00-24:00 unknown; PH,SH closed':
        'Dernier vendredi du mois 20 h–minuit à vérifier ; jours fériés, vacances scolaires fermé',
      'Tu-Sa 14:00-18:00; easter off': 'Mardi–samedi 14 h–18 h ; Pâques fermé',
      'We 08:00 || "par téléphone"': 'Mercredi 8 h ; sinon (par téléphone)',
    };
    for (const [text, expected] of Object.entries(words)) expect(said(text), text).to.equal(expected);
  });

  it('are left as they are written as soon as one word is not of OpenStreetMap', () => {
    const others = [
      'Sur rendez-vous',
      'Lundi 9h-12h',
      'Mo-Fr 9h-12h',
      'We[7] 14:00-16:00',
      'Mo[] 09:00-12:00',
      'Aug[1] 09:00-12:00',
      'WE 9:00-12:00',
    ];
    others.push(
      '"sur rendez-vous"',
      'Mo 09:00-12:00 "sur',
      'Mo 25:60',
      'constructor',
      'Mo (sauf été)',
      '- ; -',
      'mo-fr 09:00+',
      '',
    );
    for (const text of others) expect(said(text), text).to.equal(undefined);
  });

  it('never throw, nor lose a comment, whatever is written', () => {
    const piece = fc.constantFrom(
      'Mo',
      'We[1]',
      '[-1]',
      '09:00',
      '-',
      '+',
      '"',
      '; ',
      ',',
      ' off',
      'Aug',
      'x',
      '||',
      '99:99',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), fc.string(), (pieces, comment) => {
        said(pieces.join(''));
        const quiet = comment.replaceAll('"', '');
        expect(said(`Mo 09:00-12:00 "${quiet}"`)).to.equal(`Lundi 9 h–12 h (${quiet})`);
      }),
    );
    const started = performance.now();
    for (const each of ['Mo,', '12', '"', '09:00-', '[1,']) said(each.repeat(50_000));
    expect(performance.now() - started).to.be.below(1000);
  });
});
