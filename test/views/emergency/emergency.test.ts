import { expect, html } from '@open-wc/testing';
import type { HideablePart } from '../../../src/store/settings.js';
import { define } from '../../../src/views/base/define.js';
import { OiEmergency } from '../../../src/views/emergency/emergency.js';
import { offer } from '../../support/fake-ports.js';
import { renderWithStore, settled } from '../support/widget-fixture.js';

define('oi-emergency', OiEmergency);

const NIGHT = 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire';

async function shown(thematique: string, hide: HideablePart[] = []): Promise<HTMLAnchorElement | null> {
  const { element } = await renderWithStore<OiEmergency>(html`<oi-emergency></oi-emergency>`, {
    offers: [offer('a', { thematiques: [thematique] })],
    settings: { preset: { thematiques: [thematique] }, hide: new Set(hide) },
  });
  await settled(element);
  return element.renderRoot.querySelector<HTMLAnchorElement>('.call');
}

describe('an emergency', () => {
  it('puts the number to call above the results', async () => {
    expect((await shown(NIGHT))!.href).to.equal('tel:115');
  });

  it('stays away when nothing is urgent', async () => {
    expect(await shown('mobilite--financer-ma-mobilite')).to.equal(null);
  });

  it('can be hidden by the integrator', async () => {
    expect(await shown(NIGHT, ['emergency'])).to.equal(null);
  });

  it('is told by the words too', async () => {
    const { element, store } = await renderWithStore<OiEmergency>(html`<oi-emergency></oi-emergency>`, {
      offers: [offer('a', { nom: 'Accueil de jour' })],
      words: true,
    });
    store.dispatch({ type: 'refine', query: { text: 'mon mari me frappe' } });
    await settled(element);
    expect(element.renderRoot.querySelector<HTMLAnchorElement>('.call')!.href).to.equal('tel:3919');
  });
});
