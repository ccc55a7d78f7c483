import { expect, html } from '@open-wc/testing';
import { FeedError } from '../../../src/model/feed.js';
import { define } from '../../../src/views/base/define.js';
import { OiFreshness } from '../../../src/views/freshness/freshness.js';
import { FakePorts, offer, reportOf } from '../../support/fake-ports.js';
import { renderWithStore, settled, until } from '../support/widget-fixture.js';

define('oi-freshness', OiFreshness);

async function rendered(): Promise<{ element: OiFreshness; ports: FakePorts; store: OiFreshness['store'] }> {
  const ports = new FakePorts();
  const { element, store } = await renderWithStore<OiFreshness>(html`<oi-freshness></oi-freshness>`, { ports });
  await ports.lastLoad.arrive(reportOf([offer('a')], { updatedAt: '2026-11-16' }));
  await until(store, ({ outcome }) => outcome !== undefined);
  await settled(element);
  return { element, ports, store };
}

const words = (element: OiFreshness): string | undefined =>
  element.renderRoot.querySelector('.words')?.textContent?.trim();

describe('what is said of the data', () => {
  it('is nothing while all is well', async () => {
    expect(words((await rendered()).element)).to.equal(undefined);
  });

  it('is the date of the last good feed when a reload fails, with a way to try again', async () => {
    const { element, ports, store } = await rendered();
    store.dispatch({ type: 'reload' });
    await ports.lastLoad.fail(new FeedError('network', 'down'));
    await settled(element);
    expect(words(element)).to.contain('16 novembre 2026');
    element.renderRoot.querySelector<HTMLElement>('.button')!.click();
    expect(ports.loads.length).to.equal(3);
  });

  it('is closed by the visitor, and said again when it comes again', async () => {
    const { element, store } = await rendered();
    store.dispatch({ type: 'freshness', change: { stale: true } });
    await settled(element);
    element.renderRoot.querySelector<HTMLElement>('.close')!.click();
    await settled(element);
    expect(words(element)).to.equal(undefined);
    store.dispatch({ type: 'freshness', change: { stale: false } });
    store.dispatch({ type: 'freshness', change: { stale: true } });
    await settled(element);
    expect(words(element)).to.contain('datent du 16 novembre 2026');
  });
});
