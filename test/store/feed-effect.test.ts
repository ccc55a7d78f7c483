import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/model/feed.js';
import { feedOf } from '../../src/store/reduce.js';
import { DEFAULT_SETTINGS } from '../../src/store/settings.js';
import { WidgetStore } from '../../src/store/widget-store.js';
import { FakePorts, offer, reportOf } from '../support/fake-ports.js';
import { waitUntil } from '../support/wait-until.js';

function started(): { store: WidgetStore; ports: FakePorts; configure: (src: string[]) => void } {
  const ports = new FakePorts();
  const store = new WidgetStore(ports);
  const configure = (src: string[]): void =>
    store.dispatch({ type: 'configure', settings: { ...DEFAULT_SETTINGS, src } });
  configure(['https://a.example/feed.json']);
  store.start();
  return { store, ports, configure };
}

describe('the feed effect', () => {
  it('loads what the settings name, and says that it waits', () => {
    const { store, ports } = started();
    expect(ports.lastLoad.urls).to.deep.equal(['https://a.example/feed.json']);
    expect(store.state.feed.status).to.equal('pending');
  });

  it('lets the last one win, and aborts the load before', async () => {
    const { store, ports, configure } = started();
    configure(['https://b.example/feed.json']);
    const [first, second] = ports.loads;
    expect(first!.signal.aborted).to.equal(true);
    await second!.arrive(reportOf([offer('b')]));
    await first!.arrive(reportOf([offer('a')]));
    await waitUntil(() => feedOf(store.state));
    expect(feedOf(store.state)?.offers.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('does not load again for a setting that names no other feed', () => {
    const { store, ports } = started();
    store.dispatch({ type: 'configure', settings: { ...store.state.settings, theme: 'dark' } });
    expect(ports.loads.length).to.equal(1);
  });

  it('shows the first cards and the number announced, then every offer', async () => {
    const { store, ports } = started();
    ports.lastLoad.progress({ loaded: 10, stage: 'first', report: reportOf([offer('a')]), announced: 2 });
    await waitUntil(() => store.state.outcome?.hits.length === 1);
    expect(store.state.outcome?.total).to.equal(2);
    await ports.lastLoad.arrive(reportOf([offer('a'), offer('b')]));
    await waitUntil(() => store.state.outcome?.hits.length === 2);
    expect(store.state.feed.status).to.equal('complete');
  });

  it('tells a failure, and loads again when asked', async () => {
    const { store, ports } = started();
    await ports.lastLoad.fail(new FeedError('http', 'HTTP 500', { status: 500 }));
    expect(store.state.feed.status).to.equal('error');
    store.dispatch({ type: 'reload' });
    expect(ports.loads.length).to.equal(2);
    await ports.lastLoad.arrive(reportOf([offer('a')]));
    await waitUntil(() => store.state.feed.status === 'complete');
  });

  it('aborts when the element leaves, starts again when it comes back', () => {
    const { store, ports } = started();
    store.stop();
    expect(ports.lastLoad.signal.aborted).to.equal(true);
    store.start();
    expect(ports.loads.length).to.equal(2);
  });

  it('takes offers given by the page instead of a feed', async () => {
    const { store } = started();
    store.dispatch({ type: 'configure', settings: { ...DEFAULT_SETTINGS, offers: [offer('given')] } });
    await waitUntil(() => store.state.outcome);
    expect(store.state.feed.status).to.equal('complete');
    expect(store.state.outcome?.hits.map(({ offer: { id } }) => id)).to.deep.equal(['given']);
  });
});
