import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import type { Offer } from '../../src/model/offer.js';

/** The first offer of a sheet of one row. */
async function offerOf(columns: Record<string, string>): Promise<Offer> {
  const quoted = (cells: string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
  const sheet = [{ Nom: 'Atelier', ...columns }];
  const text = `${quoted(Object.keys(sheet[0]!))}\r\n${quoted(Object.values(sheet[0]!))}\r\n`;
  const { offers } = await parseFeed(text);
  expect(offers.length).to.equal(1);
  return offers[0]!;
}

describe('the cells of an association’s spreadsheet', () => {
  it('hold several labels, whatever separates them, even labels with commas', async () => {
    const renting = 'logement-hebergement--louer-un-logement';
    const cycling = 'mobilite--mobilite-douce-partagee-collective';
    const label = 'Utiliser des services de mobilité douce, partagée ou collective';
    for (const cell of [
      `Louer un logement, ${label}`,
      `louer un logement ; ${label}`,
      `Louer un logement\n${label}`,
      `${renting}|${cycling}`,
      `['${renting}', '${cycling}']`,
    ]) {
      expect((await offerOf({ Thématiques: cell })).thematiques, cell).to.deep.equal([renting, cycling]);
    }
    const unknown = await offerOf({ Thématiques: `Bricolage, jardinage, ${label}` });
    expect(unknown.thematiques).to.deep.equal(['Bricolage', 'jardinage', cycling]);
  });

  it('say for whom and how in everyday words', async () => {
    expect((await offerOf({ Public: 'Tout public' })).publics).to.deep.equal(['tous-publics']);
    expect((await offerOf({ Public: 'Séniors et/ou familles' })).publics).to.deep.equal(['Séniors et/ou familles']);
    expect((await offerOf({ 'Mode d’accueil': 'Sur place, visio' })).modes_accueil).to.deep.equal([
      'en-presentiel',
      'a-distance',
    ]);
  });

  it('answer by yes or no', async () => {
    expect((await offerOf({ Gratuit: 'Oui' })).frais).to.equal('gratuit');
    expect((await offerOf({ Gratuit: 'non' })).frais).to.equal('payant');
    expect((await offerOf({ 'À distance': 'x' })).modes_accueil).to.deep.equal(['a-distance']);
    expect((await offerOf({ 'À distance': 'Non' })).modes_accueil).to.deep.equal(['en-presentiel']);
    expect((await offerOf({ 'À distance': 'oui', 'Sur place': 'oui' })).modes_accueil).to.deep.equal([
      'en-presentiel',
      'a-distance',
    ]);
    expect((await offerOf({ 'À distance': '' })).modes_accueil).to.equal(undefined);
  });

  it('say a cost in words: nothing of it is lost', async () => {
    const cost = async (cell: string): Promise<unknown[]> => {
      const { frais, frais_precisions: words } = await offerOf({ Coût: cell });
      return [frais, words];
    };
    expect(await cost('Gratuit')).to.deep.equal(['gratuit', undefined]);
    expect(await cost('0 €')).to.deep.equal(['gratuit', undefined]);
    expect(await cost('5 € par an')).to.deep.equal(['payant', '5 € par an']);
    expect(await cost('Gratuit sous conditions')).to.deep.equal(['gratuit', 'Gratuit sous conditions']);
    expect(await cost('selon les revenus')).to.deep.equal(['selon les revenus', undefined]);
  });

  it('hold coordinates in two columns or in one, with a decimal point or comma', async () => {
    for (const columns of [
      { Latitude: '48,11', Longitude: '-1,68' },
      { 'Coordonnées GPS': '48.11, -1.68' },
      { GPS: '48.11,-1.68' },
      { Géolocalisation: '48,11 ; -1,68' },
      { GPS: '(48.11 -1.68)' },
    ]) {
      const { latitude, longitude } = await offerOf(columns as unknown as Record<string, string>);
      expect([latitude, longitude], JSON.stringify(columns)).to.deep.equal([48.11, -1.68]);
    }
  });

  it('hold dates as French people write them, and line breaks', async () => {
    expect((await offerOf({ 'Mis à jour le': '14/02/2026' })).date_maj).to.equal('2026-02-14');
    expect((await offerOf({ 'Mis à jour le': '3/2/26' })).date_maj).to.equal('2026-02-03');
    expect((await offerOf({ Description: 'Une "première" ligne ;\r\nune autre' })).description).to.equal(
      'Une "première" ligne ;\r\nune autre',
    );
  });

  it('of two columns for one field, the first that says something is read', async () => {
    expect((await offerOf({ Adresse: '', Rue: '1 rue du Pont' })).adresse).to.equal('1 rue du Pont');
    expect((await offerOf({ Adresse: '2 place', Rue: '1 rue du Pont' })).adresse).to.equal('2 place');
  });

  it('of a row without a structure, or shorter than the others, lose nothing', async () => {
    const { offers, rejected } = await parseFeed('Nom;Association;Ville\nA\nB;;Rennes\n;;\nC;X;Rennes;de trop\n');
    expect(offers.map(({ nom, structure }) => [nom, structure?.nom])).to.deep.equal([
      ['A', undefined],
      ['B', undefined],
      ['C', 'X'],
    ]);
    expect(rejected).to.equal(0);
  });
});

describe('a file whose bytes are damaged here and there', () => {
  it('keeps the accents of all that is not', async () => {
    const good = new TextEncoder().encode('[{"id":"a","nom":"Chèque énergie à Vitré"},{"id":"b","nom":"');
    const damaged = Uint8Array.from([...good, 0xff, 0xfe, ...new TextEncoder().encode('t"}]')]);
    const { offers, issues } = await parseFeed(damaged);
    expect(offers.map(({ nom }) => nom)).to.deep.equal(['Chèque énergie à Vitré', '\ufffd\ufffdt']);
    expect(issues.map(({ problem }) => problem)).to.include('not-utf8');
  });
});
