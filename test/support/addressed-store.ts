import type { Commune } from '../../src/model/commune.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/store/settings.js';
import { WidgetStore } from '../../src/store/widget-store.js';
import { FakeAddress } from './fake-address.js';
import { FakePorts, offer, reportOf } from './fake-ports.js';
import { waitUntil } from './wait-until.js';

const VITRE: Commune = { code: '35360', nom: 'Vitré', codesPostaux: ['35500'], lat: 48.12, lon: -1.21 };
const OFFERS = [
  offer('1', { frais: 'gratuit', latitude: 48.12, longitude: -1.21, source: 'asso' }),
  offer('2', { frais: 'payant', latitude: 48.12, longitude: -1.21 }),
];

/** A store in a page at this address, once the address is read; its feed comes with `arrive`. */
export async function addressedStore(
  hash: string | FakeAddress = '',
  settings: Partial<Settings> = { urlState: 'hash' },
) {
  const address = typeof hash === 'string' ? new FakeAddress(hash) : hash;
  const ports = Object.assign(new FakePorts(), { address });
  const store = new WidgetStore(ports);
  store.dispatch({
    type: 'configure',
    settings: { ...DEFAULT_SETTINGS, src: ['https://f.example/35.json'], ...settings },
  });
  const isRead = address.hash() !== '' || settings.urlState === 'hash';
  const followers = address.followers + (isRead ? 2 : 1);
  store.start();
  const arrive = async (): Promise<void> => {
    await ports.lastLoad.arrive(reportOf([...OFFERS], { communes: [VITRE] }));
    await waitUntil(() => store.state.outcome);
  };
  await waitUntil(() => address.followers === followers, 'What reads the address has not come.');
  return { store, address, arrive };
}
