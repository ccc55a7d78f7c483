import { expect } from '@open-wc/testing';
import { createSearch, type Offer } from '../../../src/search/index.js';

const search = createSearch([]);
const numberFor = (text: string) => search.understand(text).emergency;

describe('numbers to call', () => {
  it('come whoever does it and wherever one sleeps', () => {
    expect(numberFor('mon concubin m’étrangle')).to.equal('3919');
    expect(numberFor('mon neveu est maltraité')).to.equal('119');
    expect(numberFor('on a dormi sur un parking')).to.equal('115');
  });

  it('come for the longest call that the words hold', () => {
    expect(numberFor('j’ai été agressée par mon compagnon')).to.equal('3919');
  });

  it('tell who does it to whom, and a night out from a bad one', () => {
    expect(numberFor('je veux me tuer')).to.equal('3114');
    expect(numberFor('il veut me tuer')).to.equal('3919');
    expect(numberFor('mes parents me battent')).to.equal('119');
    expect(numberFor('où passer la nuit')).to.equal('115');
    expect(numberFor('bébé ne dort pas la nuit')).to.equal(undefined);
  });

  it('come for words of grammar alone', () => {
    expect(numberFor('plus de chez moi')).to.equal('115');
  });

  it('do not come for a street, a film, a playground', () => {
    expect(numberFor('à la rue de la Paix')).to.equal(undefined);
    expect(numberFor('film sur une femme battue')).to.equal(undefined);
    expect(numberFor('enfant qui frappe ses camarades')).to.equal(undefined);
  });

  it('do not come for what one only wants over with', () => {
    expect(numberFor('je veux en finir')).to.equal('3114');
    expect(numberFor('en finir avec la paperasse')).to.equal(undefined);
  });
});

describe('offers built by hand', () => {
  it('may leave everything out but their id', () => {
    const bare = createSearch([{ id: 'a' }, { id: 'b', nom: 'Colis', thematiques: null }] as unknown as Offer[]);
    expect(bare.run({ text: 'colis' }).hits.map(({ offer }) => offer.id)).to.deep.equal(['b']);
  });

  it('are found by a word that their own text alone holds, though labels of others hold it', () => {
    const offer = (id: string, extra: object) => ({ id, nom: `Service ${id}`, ...extra }) as unknown as Offer;
    const labelled = ['b', 'c', 'd'].map((id) =>
      offer(id, { thematiques: ['lecture-ecriture-calcul--maitriser-le-calcul'] }),
    );
    const own = createSearch([...labelled, offer('a', { description: 'Un atelier calcul.' })]);
    expect(own.run({ text: 'calcul' }).hits[0]?.offer.id).to.equal('a');
  });

  it('come for words run together or misspelt', () => {
    for (const text of ['mon père ma mis dehors', 'ma mère ma mise dehors'])
      expect(numberFor(text), text).to.equal('115');
    for (const text of ['il ma frappée', 'il me tappe', 'femme batue']) expect(numberFor(text), text).to.equal('3919');
    for (const text of ['je ve mourir', 'sucide']) expect(numberFor(text), text).to.equal('3114');
  });

  it('come for a word of violence or a number alone, or beside when and where one calls', () => {
    for (const text of ['violence', 'violences ce soir', 'je suis battue'])
      expect(numberFor(text), text).to.equal('3919');
    for (const text of ['115 ce soir', 'accueil de nuit', 'héberger ce soir'])
      expect(numberFor(text), text).to.equal('115');
    for (const text of ['non-violence', 'violences urbaines débat', '115 rue de Fougères'])
      expect(numberFor(text), text).to.equal(undefined);
  });

  it('do not come for who wants to help, but do for who speaks of themselves', () => {
    for (const text of ['recrutement samu social', 'bénévole sans abri', 'accompagner une victime de violences'])
      expect(numberFor(text), text).to.equal(undefined);
    expect(numberFor('mon mari me frappe depuis ma formation')).to.equal('3919');
  });

  it('do not come for a job lost, an aching back, a bumped car, a night at play', () => {
    for (const text of [
      'mis dehors par mon patron',
      'mis à la porte de l’école',
      'mon dos me fait mal au travail',
      'on m’a tapé dans ma voiture',
      'mon ado passe ses nuits sur la console',
      'violet',
    ])
      expect(numberFor(text), text).to.equal(undefined);
    for (const text of [
      'j’ai perdu mon travail et je dors dehors',
      'sans travail et à la rue',
      'je dors dehors avec mes enfants école',
      'hébergé par mon patron je suis à la rue',
    ])
      expect(numberFor(text), text).to.equal('115');
    expect(numberFor('il veut se tuer accompagner')).to.equal('3114');
    expect(numberFor('mon mari me fait mal aux dents')).to.equal('119');
    expect(numberFor('mon père me fait du mal')).to.equal('119');
    expect(numberFor('mon mari m’a tapée dans la voiture')).to.equal('3919');
  });
});
