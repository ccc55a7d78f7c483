import { aTimeout, expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Commune } from '../../../src/model/commune.js';
import type { Offer } from '../../../src/model/offer.js';
import { define } from '../../../src/views/base/define.js';
import { OiHours } from '../../../src/views/hours/hours.js';
import { OiOffer } from '../../../src/views/offer/offer.js';
import { OiOfferTools } from '../../../src/views/offer/tools/tools.js';
import { renderWithStore, settled, until, type Arrangement } from '../support/widget-fixture.js';

define('oi-hours', OiHours);
define('oi-offer-tools', OiOfferTools);
define('oi-offer', OiOffer);

const RENNES: Commune = { code: '35238', nom: 'Rennes', codesPostaux: ['35000'], lat: 48.11, lon: -1.68, epci: '243500139', epciNom: 'Rennes Métropole' }; // prettier-ignore

/** An invented offer that has everything. */
const FULL: Offer = {
  id: 'dora--1',
  structure_id: 's1',
  nom: 'Atelier de français',
  source: 'dora',
  sources: ['dora', 'cd35'],
  date_maj: '2021-03-02',
  description: '**Progresser** à son rythme.\n\n- lire\n- écrire',
  type: 'atelier',
  thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'],
  frais: 'payant',
  frais_precisions: '5 € par an',
  publics: ['personnes-exilees', 'un-public-nouveau'],
  publics_precisions: 'Dès 16 ans',
  conditions_acces: 'Habiter le quartier',
  modes_accueil: ['en-presentiel'],
  zone_eligibilite: ['243500139', '35', '99999'],
  telephone: '+33299000000',
  courriel: 'bonjour@atelier.example',
  lien_mobilisation: 'https://atelier.example/inscription',
  modes_mobilisation: ['envoyer-un-courriel', 'telephoner'],
  mobilisable_par: ['usagers', 'professionnels'],
  mobilisation_precisions: 'Laisser un message',
  volume_horaire_hebdomadaire: 3,
  nombre_semaines: 12,
  horaires_accueil: 'Mo-Fr 09:00-12:00',
  adresse: '1 rue du Pré',
  code_postal: '35000',
  commune: 'Rennes',
  code_insee: '35238',
  latitude: 48.11,
  longitude: -1.68,
  lien_source: 'https://dora.example/1',
  structure: {
    id: 's1',
    nom: 'Maison du Pré',
    description: 'Un lieu ouvert à tous.',
    telephone: '+33299111111',
    site_web: 'https://pre.example',
    accessibilite_lieu: 'https://acceslibre.example/pre',
    reseaux_porteurs: ['france-travail'],
  },
};
const OTHER: Offer = {
  id: 'dora--2',
  structure_id: 's1',
  nom: 'Aide aux devoirs',
  source: 'dora',
  structure: FULL.structure,
};
const BARE: Offer = { id: 'bare', nom: 'Service sans rien' };

async function renderOffer(id: string, offers: readonly Offer[] = [FULL, OTHER, BARE], arrangement: Arrangement = {}) {
  const rendered = await renderWithStore<OiOffer>(html`<oi-offer></oi-offer>`, {
    offers,
    communes: [RENNES],
    ...arrangement,
  });
  const { element, store } = rendered;
  store.dispatch({ type: 'open', id });
  await settled(element);
  const root = element.renderRoot;
  return {
    ...rendered,
    root,
    text: () => root.querySelector('article')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    find: <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!,
    titles: () => [...root.querySelectorAll('.part-title')].map((title) => title.textContent),
    /** Label → value of a fact, by its label. */
    fact: (label: string) =>
      [...root.querySelectorAll('.fact')]
        .find((fact) => fact.querySelector('dt')?.textContent === label)
        ?.querySelector('dd')
        ?.textContent?.replace(/\s+/g, ' ')
        .trim(),
  };
}

/** Links open mail, telephone and windows: here they only count. */
function stayHere(element: Element): void {
  element.addEventListener('click', (event) => event.preventDefault());
}

describe('<oi-offer>', () => {
  before(() => setViewport({ width: 360, height: 640 }));

  it('answers in reading order', async () => {
    const { titles } = await renderOffer(FULL.id);
    expect(titles()).to.deep.equal([
      'Est-ce pour vous ?',
      'De quoi s’agit-il ?',
      'Où et quand ?',
      'Combien ça coûte ?',
      'Comment demander ?',
      'Qui propose ce service ?',
      'D’où vient cette fiche ?',
    ]);
  });

  it('says hours by appointment in words, and leaves a sentence as it is written', async () => {
    for (const [given, said] of [
      ['Th 09:00-12:00 "sur rendez-vous"', 'Jeudi 9 h–12 h (sur rendez-vous)'],
      ['Le mardi, sur rendez-vous', ''],
    ] as const) {
      const { element } = await renderOffer('hours', [{ id: 'hours', nom: 'Permanence', horaires_accueil: given }]);
      const hours = element.renderRoot.querySelector<OiHours>('oi-hours')!;
      await hours.updateComplete;
      expect(hours.renderRoot.textContent).to.equal(said);
      expect(hours.renderRoot.querySelector('slot') === null).to.equal(said !== '');
      expect(hours.textContent).to.contain(given);
    }
  });

  it('hides nothing that is known', async () => {
    const { element, fact, text } = await renderOffer(FULL.id);
    expect(fact('Public')).to.equal('Personnes exilées, Un public nouveau');
    expect(fact('Conditions')).to.equal('Habiter le quartier');
    expect(fact('Habitants de')).to.equal('Rennes Métropole, Ille-et-Vilaine + 1 autre territoire');
    expect(fact('Adresse')).to.contain('1 rue du Pré').and.to.contain('35000 Rennes');
    const hours = element.renderRoot.querySelector<OiHours>('oi-hours')!;
    await hours.updateComplete;
    expect(hours.renderRoot.textContent).to.contain('vendredi').and.to.contain('9 h – 12 h');
    expect(fact('Durée')).to.equal('3 h par semaine pendant 12 semaines');
    expect(fact('Frais')).to.equal('Payant');
    expect(fact('Par quel moyen')).to.equal('Par courriel ou par téléphone');
    expect(fact('La démarche')).to.equal('Laisser un message');
    expect(fact('Réseaux')).to.equal('France Travail');
    expect(fact('Sources')).to.equal('DORA, Département Ille-et-Vilaine');
    expect(text()).to.contain('5 € par an').and.to.contain('Dès 16 ans').and.to.contain('Un lieu ouvert à tous.');
    expect(text(), 'codes are never shown').not.to.match(/99999|243500139/);
  });

  it('shows nothing empty, and says that how to ask is not known', async () => {
    const { root, titles, text } = await renderOffer(BARE.id);
    expect(titles()).to.deep.equal(['Comment demander ?']);
    expect(text()).to.match(/^Service sans rien Comment demander \? Aucun téléphone, courriel ni lien n’est publié/);
    expect(root.querySelectorAll('dt, .actions').length).to.equal(0);
  });

  it('says so only where there is no way at all', async () => {
    for (const way of [
      { telephone: '+33299000000' },
      { courriel: 'a@b.example' },
      { lien_mobilisation: 'https://a.example' },
      { lien_source: 'https://a.example' },
      { mobilisation_precisions: 'Venir le matin' },
      { structure: { id: 's', nom: 'S', site_web: 'https://s.example' } },
    ]) {
      const { text } = await renderOffer(BARE.id, [{ ...BARE, ...way }]);
      expect(text(), JSON.stringify(way)).not.to.contain('Aucun téléphone');
    }
  });

  it('says how to ask without scrolling on a phone, the service’s own way first', async () => {
    const { root, find } = await renderOffer(FULL.id);
    const labels = [...root.querySelectorAll('.actions a')].map((link) =>
      link.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(labels).to.deep.equal([
      'Appeler le 02 99 00 00 00',
      'Écrire',
      'Demander en ligne (nouvelle fenêtre)',
      'Itinéraire (nouvelle fenêtre)',
    ]);
    expect(find('.actions').getBoundingClientRect().bottom).to.be.below(640);
    expect(find('.actions a').getBoundingClientRect().height).to.be.at.least(44);
  });

  it('prefills the message', async () => {
    const { find } = await renderOffer(FULL.id);
    const mail = new URL(find<HTMLAnchorElement>('a[data-contact=courriel]').href);
    expect([mail.pathname, mail.searchParams.get('subject')]).to.deep.equal([
      'bonjour@atelier.example',
      'Renseignements : Atelier de français',
    ]);
  });

  it('tells the page of each contact', async () => {
    const { element, root } = await renderOffer(FULL.id);
    stayHere(element);
    const modes: string[] = [];
    element.addEventListener('oi-contact', ({ detail }) => modes.push(`${detail.id} ${detail.mode}`));
    for (const link of root.querySelectorAll<HTMLElement>('.actions a')) link.click();
    expect(modes).to.deep.equal(['telephone', 'courriel', 'lien', 'itineraire'].map((mode) => `dora--1 ${mode}`));
  });

  it('tells the page of a number, an address and a page found in a text, and of the record', async () => {
    const description = '[Appeler](tel:0299000000), écrire à [nous](mailto:a@b.example), lire https://a.example/aide';
    const { element, root } = await renderOffer('t', [
      { ...BARE, id: 't', description, lien_source: 'https://d.example' },
    ]);
    stayHere(element);
    const modes: string[] = [];
    element.addEventListener('oi-contact', ({ detail }) => modes.push(detail.mode));
    for (const link of root.querySelectorAll<HTMLElement>('.prose a, .links a')) link.click();
    // The last link reports an error: nobody is contacted.
    expect(root.querySelectorAll('.report').length).to.equal(1);
    expect(modes).to.deep.equal(['telephone', 'courriel', 'lien', 'lien']);
  });

  it('prefills the message to the structure too', async () => {
    const structure = { ...FULL.structure!, courriel: 'accueil@pre.example' };
    const { root } = await renderOffer(FULL.id, [{ ...FULL, structure }]);
    const mails = [...root.querySelectorAll<HTMLAnchorElement>('a[data-contact=courriel]')].map(
      ({ href }) => new URL(href),
    );
    expect(new Set(mails.map(({ pathname }) => pathname))).to.deep.equal(new Set([FULL.courriel, structure.courriel]));
    for (const mail of mails) expect(mail.searchParams.get('subject')).to.equal('Renseignements : Atelier de français');
  });

  it('tells the structure’s other services apart by what this one does not do', async () => {
    const themes = FULL.thematiques!;
    const { root } = await renderOffer(FULL.id, [
      FULL,
      { ...OTHER, thematiques: themes },
      { ...OTHER, id: 'dora--3', thematiques: [...themes, 'mobilite--acceder-a-un-vehicule'] },
    ]);
    const apart = [...root.querySelectorAll('.others li')].map((item) => item.querySelector('.line')?.textContent);
    expect(apart).to.deep.equal([undefined, 'Accéder à un véhicule']);
  });

  it('speaks apart to the person and to those who accompany them', async () => {
    const only = { ...FULL, id: 'pro', mobilisable_par: ['professionnels'] };
    const { find } = await renderOffer('pro', [only]);
    const [person, professional] = [...find('.askers').querySelectorAll('dd')].map((said) => said.textContent);
    expect(person).to.contain('Demandez à un professionnel');
    expect(professional).to.contain('vous pouvez faire la demande');
    expect(find('.head .notice').textContent).to.contain('La demande passe par un professionnel');
  });

  it('says whether the commune searched from is concerned', async () => {
    const { store, element, text } = await renderOffer(FULL.id);
    store.dispatch({ type: 'search', query: { place: { ...RENNES } }, opened: FULL.id });
    await settled(element);
    expect(text()).to.contain('Rennes en fait partie.');
  });

  it('warns when the record is old, and only then', async () => {
    const fresh = { ...FULL, id: 'fresh', date_maj: new Date().toISOString().slice(0, 10) };
    const old = await renderOffer(FULL.id);
    expect(old.text()).to.contain('Cette fiche est ancienne');
    const recent = await renderOffer('fresh', [fresh]);
    expect(recent.text()).not.to.contain('ancienne');
  });

  it('leads to the report that the integrator chose, or to none', async () => {
    const link = 'a.report';
    const usual = await renderOffer(FULL.id);
    expect(usual.find<HTMLAnchorElement>(link).href).to.equal('https://dora.example/1');
    const chosen = await renderOffer(FULL.id, [FULL], { settings: { reportHref: 'mailto:a@b.example?subject={id}' } });
    expect(chosen.find<HTMLAnchorElement>(link).href).to.equal('mailto:a@b.example?subject=dora--1');
    const hidden = await renderOffer(FULL.id, [FULL], { settings: { hide: new Set(['report']) } });
    expect(hidden.find(link)).to.equal(null);
  });

  it('closes on Escape and on its button', async () => {
    const { store, element, find } = await renderOffer(FULL.id);
    await element.focusTitle();
    expect(element.shadowRoot!.activeElement).to.equal(find('.title'));
    await sendKeys({ press: 'Escape' });
    expect(store.state.opened).to.equal(undefined);
    store.dispatch({ type: 'open', id: FULL.id });
    await settled(element);
    find('.back').focus();
    await sendKeys({ press: 'Enter' });
    expect(store.state.opened).to.equal(undefined);
  });

  it('opens the structure’s other services, and the focus follows', async () => {
    const { store, element, find } = await renderOffer(FULL.id);
    find('[data-open]').focus();
    await sendKeys({ press: 'Enter' });
    expect(store.state.opened).to.equal(OTHER.id);
    await settled(element);
    expect(find('.title').textContent).to.equal('Aide aux devoirs');
    expect(element.shadowRoot!.activeElement).to.equal(find('.title'));
  });

  it('folds a long text behind a real button', async () => {
    const long = { ...FULL, id: 'long', description: `${'Un long texte. '.repeat(200)}LA FIN` };
    const { find, element } = await renderOffer('long', [long]);
    const visible = () => element.renderRoot.querySelector<HTMLElement>('.folding')!.innerText.includes('LA FIN');
    expect(visible()).to.equal(false);
    find('.fold').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect([visible(), find('.fold').ariaExpanded, find('.fold').innerText]).to.deep.equal([true, 'true', 'Réduire']);
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect([visible(), find('.fold').ariaExpanded]).to.deep.equal([false, 'false']);
  });

  it('prints long texts whole, without what can only be pressed', async function () {
    // The command that emulates print has no Firefox.
    if (navigator.userAgent.includes('Firefox')) return this.skip();
    const long = { ...FULL, id: 'long', description: `${'Un long texte. '.repeat(200)}LA FIN` };
    const { find, element } = await renderOffer('long', [long]);
    await emulateMedia({ media: 'print' });
    expect(element.renderRoot.querySelector<HTMLElement>('.folding')!.innerText).to.contain('LA FIN');
    expect(getComputedStyle(find('.back')).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });

  it('waits for the description while the feed’s details are on their way, then shows it', async () => {
    let arrive = (_offers: Offer[]): void => {};
    const report = (offers: Offer[]) => ({
      offers,
      communes: [RENNES],
      issues: [],
      rejected: 0,
      folded: 0,
      format: 'test',
    });
    const { description, ...core } = FULL;
    const { store, element, find, text } = await renderOffer(FULL.id, [], {
      ports: {
        loadFeed: (_urls, { onProgress }) => {
          onProgress({ loaded: 1, report: report([core]), stage: 'core' });
          return new Promise((resolve) => (arrive = (offers) => resolve(report(offers))));
        },
      },
    });
    expect(find('.coming').textContent).to.contain('La description arrive');
    arrive([{ ...core, description }]);
    await until(store, ({ feed }) => feed.status === 'complete');
    await settled(element);
    expect(find('.coming')).to.equal(null);
    expect(text()).to.contain('Progresser à son rythme.');
  });

  it('says that the description could not be had, and tries again', async () => {
    const core = { ...FULL, description: undefined };
    const issues = [{ problem: 'details-missing', count: 1 }];
    const { store, element, find } = await renderOffer(FULL.id, [], {
      ports: {
        loadFeed: (_urls, { onProgress }) => {
          const report = { offers: [core], communes: [RENNES], issues, rejected: 0, folded: 0, format: 'test' };
          onProgress({ loaded: 1, report, stage: 'core' });
          return Promise.resolve(report);
        },
      },
    });
    await until(store, ({ feed }) => feed.status === 'complete');
    await settled(element);
    expect(find('.part .notice').textContent).to.contain('n’a pas pu être chargée');
    find('[data-action=retry]').focus();
    await sendKeys({ press: 'Enter' });
    expect(store.state.attempt).to.equal(1);
  });

  it('says that an offer is no longer published', async () => {
    const { find } = await renderOffer('gone');
    expect(find('.missing').textContent).to.contain('n’est plus publié');
  });

  it('fits 280 pixels', async () => {
    await setViewport({ width: 280, height: 640 });
    const long = { ...FULL, nom: 'a'.repeat(300), adresse: 'b'.repeat(200), description: 'c'.repeat(30_000) };
    const { element } = await renderOffer(FULL.id, [long, OTHER]);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    await setViewport({ width: 360, height: 640 });
  });

  it('has no accessibility defect', async () => {
    const { element } = await renderOffer(FULL.id);
    await expect(element).to.be.accessible();
  });

  it('runs and fetches nothing of a hostile feed', async function () {
    const [services, structures] = await Promise.all(['15-xss.json', '15-xss-structures.json'].map(sharedData));
    if (!services || !structures) return this.skip();
    const offers = services.map(
      (service, i) => ({ ...known(service), structure: known(structures[i]!) }) as unknown as Offer,
    );
    const { store, element, root } = await renderOffer(offers[0]!.id, offers, {
      settings: { reportHref: '{nom}{lien_source}' },
    });
    const safe = /^(https?:\/\/(?![^/]*@)|mailto:[^?<>"]+(\?|$)|tel:\+?\d+$)/;
    for (const { id } of offers) {
      store.dispatch({ type: 'open', id });
      await element.updateComplete;
      for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href'), id).to.match(safe);
      expect(root.querySelectorAll('script, style, img, iframe, form, input, object, base, link').length, id).to.equal(
        0,
      );
    }
    await aTimeout(50);
    expect((window as { __xss?: unknown }).__xss).to.equal(undefined);
    const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(requests.filter((host) => host !== location.host)).to.deep.equal([]);
  });

  it('opens a record of a megabyte in a breath', async function () {
    const services = await sharedData('17-description-1mo.json');
    if (!services) return this.skip();
    const offers = services.map((service) => known(service) as unknown as Offer);
    const { store, element } = await renderOffer(offers[0]!.id, offers);
    for (const { id } of offers) {
      const start = performance.now();
      store.dispatch({ type: 'open', id });
      await element.updateComplete;
      expect(performance.now() - start, id).to.be.below(1_500);
      expect(element.scrollWidth, id).to.be.at.most(element.clientWidth);
    }
  });
});

type Raw = Record<string, unknown>;

/** A file of the sample data, where it is there. */
async function sharedData(name: string): Promise<Raw[] | undefined> {
  const response = await fetch(`/shared-data/mauvais/${name}`);
  return response.ok ? ((await response.json()) as Raw[]) : undefined;
}

/** Without the empty fields, and nothing else checked: the view's own guard is what is tried. */
function known(record: Raw): Raw {
  const date =
    typeof record['date_maj'] === 'number' ? new Date(record['date_maj']).toISOString().slice(0, 10) : undefined;
  return { ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)), date_maj: date };
}
