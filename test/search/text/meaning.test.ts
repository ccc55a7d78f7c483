import { expect } from '@open-wc/testing';
import { createSearch } from '../../../src/search/index.js';
import { OFFERS } from './offers.js';

const search = createSearch(OFFERS);
const ids = (text: string) => search.run({ text }).hits.map(({ offer }) => offer.id);

describe('meaning', () => {
  it('leads everyday words to the needs of the reference', () => {
    expect(ids('je n’arrive plus à payer mon loyer').slice(0, 2)).to.have.members(['loyer', 'loyer-2']);
    expect(ids('garder mon fils pendant un entretien')[0]).to.equal('garde');
    expect(ids('manger')[0]).to.equal('repas');
    expect(ids('psy')[0]).to.equal('psy');
  });

  it('reads a phrase before the words it is made of', () => {
    expect(search.understand('voiture sans permis').thematiques[0]).to.equal('mobilite--acceder-a-un-vehicule');
    expect(search.understand('permis').thematiques[0]).to.equal('mobilite--preparer-un-permis');
  });

  it('does not let an offer that carries every thématique win', () => {
    for (const text of ['loyer impayé', 'permis de conduire', 'manger', 'psy']) {
      expect(ids(text)[0], text).to.not.equal('tout');
    }
  });

  it('prefers the public, the cost, the way and the place that the words name, and leaves none out', () => {
    expect(ids('permis pour les jeunes')[0]).to.equal('permis');
    expect(ids('permis senior')[0]).to.equal('permis-2');
    expect(ids('permis à distance')[0]).to.equal('permis-2');
    expect(ids('loyer impayé à Vitré')[0]).to.equal('loyer');
    expect(ids('loyer impayé à Rennes')[0]).to.equal('loyer-2');
    expect(ids('loyer impayé gratuit')[0]).to.equal('loyer');
    for (const text of ['permis pour les jeunes', 'permis à distance']) {
      expect(ids(text), text).to.include.members(['permis', 'permis-2']);
    }
  });

  it('says what it understood, for filters in one click', () => {
    const understood = search.understand('permis pas cher pour les jeunes à Rennes');
    expect(understood.thematiques[0]).to.equal('mobilite--preparer-un-permis');
    expect(understood.publics).to.include('jeunes');
    expect(understood.places.map(({ nom }) => nom)).to.deep.equal(['Rennes']);
  });

  it('puts what is needed before why or when it is', () => {
    const need = (text: string) => search.understand(text).thematiques[0];
    expect(need('garder mon fils pendant un entretien')).to.equal('famille--garde-denfants');
    expect(need('voiture pour aller en formation')).to.equal('mobilite--acceder-a-un-vehicule');
  });

  it('takes another ending of a known word for no slip', () => {
    const needs = search.understand('aide pour me loger').thematiques;
    expect(needs).to.include('logement-hebergement--louer-un-logement');
    expect(needs).not.to.include('logement-hebergement--reduire-les-impayes-de-loyer');
  });

  it('puts first the offer that answers both meanings of a word alone', () => {
    const [care, disability] = ['sante--acces-aux-soins', 'sante--constituer-un-dossier-mdph-invalidite'];
    const offers = [
      { id: 'care', nom: 'Un', thematiques: [care] },
      { id: 'disability', nom: 'Deux', thematiques: [disability] },
      { id: 'both', nom: 'Trois', thematiques: [care, disability] },
    ];
    const { hits } = createSearch(offers).run({ text: 'surdité' });
    expect(hits.map(({ offer }) => offer.id)).to.have.lengthOf(3);
    expect(hits[0]!.offer.id).to.equal('both');
    expect(hits[0]!.score).to.be.greaterThan(hits[1]!.score * 1.1);
  });

  it('understands who writes by ear', () => {
    const need = (text: string) => search.understand(text).thematiques[0];
    expect(need('cour de fransé')).to.equal('lecture-ecriture-calcul--maitriser-le-francais');
    expect(need('ordonanse dantiste')).to.equal('sante--acces-aux-soins');
  });

  it('calls for help first in an emergency', () => {
    expect(search.understand('je dors dehors ce soir').emergency).to.equal('115');
    expect(search.understand('mon mari me frappe').emergency).to.equal('3919');
    expect(search.understand('envie de mourir').emergency).to.equal('3114');
    expect(search.understand('cours de français').emergency).to.equal(undefined);
  });

  it('asks for nothing when there is no word, and keeps every offer', () => {
    for (const text of ['', '   ', '???', '🍕', 'pour moi']) expect(ids(text), text).to.have.lengthOf(OFFERS.length);
  });

  it('finds a word that only one description holds', () => {
    expect(ids('kintsugi')[0]).to.equal('repas');
  });

  it('finds a structure by its name before what its words mean', () => {
    expect(ids('maison des adolescents')[0]).to.equal('psy');
    expect(ids('Roule Ensemble').slice(0, 2)).to.have.members(['permis', 'permis-2']);
  });

  it('says why', () => {
    const why = (text: string) => search.run({ text }).hits[0]!.why;
    expect(why('loyer impayé gratuit à Vitré')).to.deep.equal([
      ...['correspond à : Réduire les impayés de loyer', 'gratuit', 'à Vitré'],
    ]);
    expect(why('kintsugi')).to.include('contient « kintsugi »');
  });
});
