import { expect, html } from '@open-wc/testing';
import type { Offer, Structure } from '../../../src/model/offer.js';
import { define } from '../../../src/views/base/define.js';
import { OiHours } from '../../../src/views/hours/hours.js';
import { OiOffer } from '../../../src/views/offer/offer.js';
import { OiOfferTools } from '../../../src/views/offer/tools/tools.js';
import { renderWithStore, settled } from '../support/widget-fixture.js';

define('oi-hours', OiHours);
define('oi-offer-tools', OiOfferTools);
define('oi-offer', OiOffer);

/** A value for a field, and the words or the link that show it; `null`: why it is not shown stands beside it. */
type Case = readonly [value: unknown, shown: string | null];

/** Every field of the schema: the type makes a new one fail here until it is thought of. */
const OFFER: Readonly<Record<Exclude<keyof Offer, 'structure'>, Case>> = {
  id: ['x--1', null], // a key
  structure_id: ['x--s', null], // a key
  nom: ['Nom du service', 'Nom du service'],
  source: ['dora', null], // `sources` holds it
  sources: [['dora', 'cd35'], 'DORA, Département Ille-et-Vilaine'],
  date_maj: ['2020-02-03', '3 février 2020'],
  description: ['Description du service', 'Description du service'],
  type: ['atelier', 'Atelier'],
  thematiques: [['mobilite--financer-ma-mobilite'], 'Financer ma mobilité'],
  frais: ['payant', 'Payant'],
  frais_precisions: ['Douze euros', 'Douze euros'],
  publics: [['femmes'], 'Femmes'],
  publics_precisions: ['Dès seize ans', 'Dès seize ans'],
  conditions_acces: ['Avoir un vélo', 'Avoir un vélo'],
  modes_accueil: [['en-presentiel'], 'Sur place'],
  zone_eligibilite: [['35'], 'Ille-et-Vilaine'],
  lien_mobilisation: ['https://demande.example/', 'https://demande.example/'],
  modes_mobilisation: [['telephoner'], 'Par téléphone'],
  mobilisable_par: [['usagers'], 'faire la demande vous‑même'],
  mobilisation_precisions: ['Laisser un message', 'Laisser un message'],
  volume_horaire_hebdomadaire: [3, '3 h par semaine'],
  nombre_semaines: [12, '12 semaines'],
  score_qualite: [0.87, null], // orders lists; says nothing to a visitor
  commune: ['Rennes', 'Rennes'],
  code_postal: ['35000', '35000'],
  code_insee: ['35238', null], // a key
  adresse: ['1 rue du Pré', '1 rue du Pré'],
  complement_adresse: ['Bâtiment B', 'Bâtiment B'],
  latitude: [48.1119, '48.1119'],
  longitude: [-1.6811, '-1.6811'],
  telephone: ['+33299000000', 'tel:+33299000000'],
  courriel: ['service@exemple.example', 'mailto:service@exemple.example'],
  horaires_accueil: ['Le mardi, sonner fort', 'Le mardi, sonner fort'],
  lien_source: ['https://source.example/1', 'https://source.example/1'],
  hours: [undefined, null], // what is written above is not understood
};

const STRUCTURE: Readonly<Record<keyof Structure, Case>> = {
  id: ['x--s', null], // a key
  nom: ['Maison du Pré', 'Maison du Pré'],
  source: ['cd35', null], // the service's is shown
  date_maj: ['2019-01-01', null], // the service's is shown
  description: ['Un lieu ouvert', 'Un lieu ouvert'],
  siret: ['12345678900011', '12345678900011'],
  site_web: ['https://maison.example/', 'https://maison.example/'],
  accessibilite_lieu: ['https://acceslibre.example/pre', 'https://acceslibre.example/pre'],
  reseaux_porteurs: [['france-travail'], 'France Travail'],
  commune: ['Vitré', 'Vitré'],
  code_postal: ['35500', '35500'],
  code_insee: ['35360', null], // a key
  adresse: ['2 place du Pont', '2 place du Pont'],
  complement_adresse: ['Porte C', 'Porte C'],
  latitude: [48.1228, null], // one goes to the service
  longitude: [-1.2113, null],
  telephone: ['+33299111111', 'tel:+33299111111'],
  courriel: ['maison@exemple.example', 'mailto:maison@exemple.example'],
  horaires_accueil: ['Le jeudi, entrer', 'Le jeudi, entrer'],
  lien_source: ['https://source.example/s', null], // the service's is shown
};

function valuesOf(cases: Readonly<Record<string, Case>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(cases).map(([name, [value]]) => [name, value]));
}

/** All that a visitor reads or may follow, through the shadow roots. */
function shownIn(root: ParentNode): string {
  const inside = [...root.querySelectorAll('*')].map((each) => (each.shadowRoot ? shownIn(each.shadowRoot) : ''));
  const links = [...root.querySelectorAll('a')].map(({ href }) => href);
  const text = [...root.children].map((each) => (each.localName === 'style' ? '' : each.textContent));
  return [...text, ...links, ...inside].join('\n').replace(/[\s\u00a0\u202f]+/g, ' ');
}

async function shown(offer: Offer): Promise<string> {
  const { element, store } = await renderWithStore<OiOffer>(html`<oi-offer></oi-offer>`, { offers: [offer] });
  store.dispatch({ type: 'open', id: offer.id });
  await settled(element);
  return shownIn(element.renderRoot);
}

describe('every field of the schema', () => {
  const whole = { ...valuesOf(OFFER), structure: valuesOf(STRUCTURE) } as unknown as Offer;

  it('is shown when it is known', async () => {
    const text = await shown(whole);
    for (const [name, [, words]] of [...Object.entries(OFFER), ...Object.entries(STRUCTURE)]) {
      if (words !== null) expect(text, name).to.contain(words);
    }
    expect(text).not.to.contain('0.87').and.not.to.contain('35238');
  });

  it('leaves nothing empty when it is the only one missing', async () => {
    for (const name of Object.keys(OFFER).filter((field) => field !== 'id' && field !== 'nom')) {
      expect(await shown({ ...whole, [name]: undefined }), name).not.to.match(/undefined|null|NaN|\[object/);
    }
  });

  it('shows the structure’s own when the service says nothing', async () => {
    const text = await shown({ id: 'x--1', nom: 'Nom', structure: whole.structure });
    for (const name of ['telephone', 'courriel', 'adresse', 'horaires_accueil', 'siret'] as const) {
      expect(text, name).to.contain(STRUCTURE[name][1]);
    }
    expect(text).to.contain('https://source.example/s');
  });
});
