import { expect } from '@open-wc/testing';
import { FeedError, parseFeed } from '../../src/feed/index.js';

const SPREADSHEET = `Services de l’association ;;;;
;;;;
Nom du service;Structure;Ville;Code postal;Thématiques;Public;Téléphone;Coût;Site internet;Latitude;Longitude;Mis à jour le
Atelier vélo;La Petite Rustine;Rennes;35000;Utiliser des services de mobilité douce, partagée ou collective;Jeunes, Séniors;0299000000;Gratuit;www.rustine.example;48,11;-1,68;14/02/2026
"Halte-garderie ""Les Lutins""";Les Lutins;Bourg-en-Bresse;1000;Garde d’enfants|famille--soutien-aidants;familles;299000001;payant;;;;
;;;;;;;;;;;
`;

function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '’': 0x92, œ: 0x9c, '€': 0x80 };
  return Uint8Array.from([...text].map((character) => special[character] ?? character.charCodeAt(0)));
}

describe('a spreadsheet saved as CSV', () => {
  it('is read by the labels of its columns, below its title', async () => {
    const { offers, rejected, format } = await parseFeed(SPREADSHEET);
    expect(format).to.equal('csv');
    expect(rejected).to.equal(0);
    expect(offers.length).to.equal(2);
    const [velo, lutins] = offers;
    expect(velo!.nom).to.equal('Atelier vélo');
    expect(velo!.thematiques).to.deep.equal(['mobilite--mobilite-douce-partagee-collective']);
    expect(velo!.publics).to.deep.equal(['jeunes', 'seniors']);
    expect(velo!.frais).to.equal('gratuit');
    expect([velo!.latitude, velo!.longitude]).to.deep.equal([48.11, -1.68]);
    expect(velo!.date_maj).to.equal('2026-02-14');
    expect(velo!.structure?.nom).to.equal('La Petite Rustine');
    expect(velo!.structure?.site_web).to.equal('https://www.rustine.example');
    expect(lutins!.nom).to.equal('Halte-garderie "Les Lutins"');
    expect(lutins!.code_postal).to.equal('01000');
    expect(lutins!.telephone).to.equal('0299000001');
    expect(lutins!.thematiques).to.deep.equal(['famille--garde-denfants', 'famille--soutien-aidants']);
  });

  it('gives its rows identifiers that the next export finds again', async () => {
    const first = await parseFeed(SPREADSHEET);
    const next = await parseFeed(SPREADSHEET.replace('0299000000', '0299000009'));
    expect(new Set(first.offers.map(({ id }) => id)).size).to.equal(2);
    expect(next.offers.map(({ id }) => id)).to.deep.equal(first.offers.map(({ id }) => id));
    expect(first.issues.some(({ problem, count }) => problem === 'made-up-id' && count === 2)).to.equal(true);
  });

  it('is the same with a comma, a tab, a mark, or in Windows-1252', async () => {
    const expected = (await parseFeed(SPREADSHEET)).offers;
    const quoted = SPREADSHEET.replace(/(?<=;)[^;\n]*, [^;\n]*(?=;)/g, '"$&"').replace('48,11;-1,68', '48.11;-1.68');
    expect((await parseFeed(quoted.replaceAll(';', ','))).offers).to.deep.equal(expected);
    expect((await parseFeed(SPREADSHEET.replaceAll(';', '\t'))).offers).to.deep.equal(expected);
    expect((await parseFeed(`\ufeffsep=;\r\n${SPREADSHEET.replaceAll('\n', '\r\n')}`)).offers).to.deep.equal(expected);
    const old = await parseFeed(windows1252(SPREADSHEET));
    expect(old.offers).to.deep.equal(expected);
    expect(old.issues.map(({ problem }) => problem)).to.include('not-utf8');
  });

  it('may name its columns as anything but fields', async () => {
    const { offers } = await parseFeed('nom,__proto__,constructor,toString,ville\nA,b,c,d,Rennes\n');
    expect(offers.length).to.equal(1);
    expect(Object.keys(offers[0]!)).to.have.members(['id', 'nom', 'commune']);
  });

  it('without any known column is refused as an unknown format', async () => {
    for (const text of ['bonjour', 'a;b;c\n1;2;3', 'un texte, avec une virgule']) {
      const error: unknown = await parseFeed(text).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(FeedError);
      expect((error as FeedError).kind).to.equal('unknown-format');
    }
  });
});
