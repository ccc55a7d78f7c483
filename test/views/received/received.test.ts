import { expect, html } from '@open-wc/testing';
import { writeSelection } from '../../../src/store/handover/selection.js';
import { readSelection } from '../../../src/store/handover/selection.js';
import { define } from '../../../src/views/base/define.js';
import { OiReceived } from '../../../src/views/received/received.js';
import { offer } from '../../support/fake-ports.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

define('oi-received', OiReceived);

const OFFERS = [offer('a', { nom: 'Aide au loyer' }), offer('b', { nom: 'Atelier vélo' })];

async function receive(values: readonly string[], settings = {}) {
  const arranged = await renderWithStore<OiReceived>(html`<oi-received></oi-received>`, { offers: OFFERS, settings });
  arranged.store.dispatch({ type: 'receive', received: readSelection(values) });
  await settled(arranged.element);
  const root = arranged.element.renderRoot as ShadowRoot;
  return { ...arranged, root, text: () => root.textContent!.replace(/\s+/g, ' ') };
}

describe('a selection received', () => {
  it('shows the offers of the link, in its order, and opens each', async () => {
    const { root, store, text } = await receive(writeSelection(['b', 'a']));
    const names = [...root.querySelectorAll<HTMLElement>('.name')];
    expect(names.map((name) => name.textContent)).to.deep.equal(['Atelier vélo', 'Aide au loyer']);
    expect(text()).to.contain('On vous a transmis 2 services');
    expect(text()).not.to.contain('modifié');
    names[1]!.click();
    expect(store.state.opened).to.equal('a');
  });

  it('keeps them in the visitor’s own notebook on one press', async () => {
    const { root, store, element } = await receive(writeSelection(['b', 'a']));
    root.querySelector<HTMLElement>('.button.primary')!.click();
    await until(store, ({ notebook }) => notebook.kept.size === 2);
    await settled(element);
    expect(root.querySelector('.all-kept')!.textContent).to.contain('Gardé');
  });

  it('proposes no notebook where there is none', async () => {
    const { root } = await receive(writeSelection(['a']), { notebook: 'none' });
    expect(root.querySelector('.button')).to.equal(null);
  });

  it('says that a link was cut or changed, and shows what it still names', async () => {
    const { root, text } = await receive(['AAAAAAAA', ...writeSelection(['a', 'b']).slice(1)]);
    expect(text()).to.contain('coupé ou modifié');
    expect(root.querySelectorAll('.name').length).to.equal(1);
  });

  it('says when a service is no longer published, and when none is', async () => {
    expect((await receive(writeSelection(['a', 'gone']))).text()).to.contain('n’est pas, ou plus, publié ici');
    expect((await receive(writeSelection(['gone']))).text()).to.contain('ne désigne aucun service');
  });

  it('gives the list back', async () => {
    const { root, store } = await receive(writeSelection(['a']));
    root.querySelector<HTMLElement>('.row .link')!.click();
    expect(store.state.received).to.equal(undefined);
  });
});
