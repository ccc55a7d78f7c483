import { expect } from '@open-wc/testing';
import type { Offer } from '../../../src/model/offer.js';
import { mapAppOf } from '../../../src/platform/device.js';
import { contactsOf } from '../../../src/views/offer/contact/contacts.js';
import { nearbyOf } from '../../../src/views/offer/nearby.js';

const THEME = 'mobilite--financer-ma-mobilite';

/** About `km` kilometres north of Rennes. */
function at(id: string, km: number, more: Partial<Offer> = {}): Offer {
  return { id, nom: id, latitude: 48.11 + km / 111.2, longitude: -1.68, thematiques: [THEME], ...more };
}
const HERE = at('here', 0, { structure_id: 's' });
const ids = (offers: Offer[], offer = HERE) => nearbyOf(offer, { offers, communes: [] }).map((each) => each.offer.id);

describe('services near another', () => {
  it('are those of the same subject, nearest first, five at most', () => {
    const offers = [6, 2, 4, 1, 3, 5].map((km) => at(`km${km}`, km));
    expect(ids([HERE, at('other', 0.1, { thematiques: ['x--y'] }), ...offers])).to.deep.equal([
      'km1',
      'km2',
      'km3',
      'km4',
      'km5',
    ]);
  });

  it('are completed by the nearest of another subject, to three', () => {
    const others = [9, 7, 8].map((km) => at(`other${km}`, km, { thematiques: undefined }));
    expect(ids([...others, at('same', 12)])).to.deep.equal(['same', 'other7', 'other8']);
  });

  it('are on site, of other structures, within thirty kilometres, and somewhere', () => {
    const offers = [
      at('remote', 1, { modes_accueil: ['a-distance'] }),
      at('sister', 1, { structure_id: 's' }),
      at('far', 31),
      at('nowhere', 1, { latitude: undefined, longitude: undefined }),
      at('both', 29, { modes_accueil: ['a-distance', 'en-presentiel'] }),
    ];
    expect(ids(offers)).to.deep.equal(['both']);
    expect(ids(offers, at('remote-here', 0, { modes_accueil: ['a-distance'] }))).to.deep.equal([]);
  });

  it('have their distance', () => {
    const [near] = nearbyOf(HERE, { offers: [at('a', 10)], communes: [] });
    expect(near!.distance).to.be.closeTo(10, 0.05);
  });
});

describe('the map of the device', () => {
  const offer: Offer = { id: 'a', nom: 'Café (le grand)', adresse: '1 rue du Pré', commune: 'Rennes', latitude: 48.11, longitude: -1.68 }; // prettier-ignore
  const words: Offer = { ...offer, latitude: undefined, longitude: undefined };

  it('is told from what the browser says of itself', () => {
    const app = (userAgent: string, maxTouchPoints = 0) => mapAppOf({ userAgent, maxTouchPoints });
    expect(app('Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/130', 5)).to.equal('android');
    expect(app('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 5)).to.equal('apple');
    expect(app('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5), 'an iPad').to.equal('apple');
    expect(app('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).to.equal('web');
    expect(app('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0')).to.equal('web');
  });

  it('opens at the point, else at the address', () => {
    expect(contactsOf(offer, 'android').directions).to.equal(
      'geo:48.11,-1.68?q=48.11,-1.68(Caf%C3%A9%20%28le%20grand%29)',
    );
    expect(contactsOf(words, 'android').directions).to.equal('geo:0,0?q=1%20rue%20du%20Pr%C3%A9%2C%20Rennes');
    expect(new URL(contactsOf(offer, 'apple').directions!).searchParams.get('daddr')).to.equal('48.11,-1.68');
    expect(new URL(contactsOf(words, 'apple').directions!).searchParams.get('daddr')).to.equal('1 rue du Pré, Rennes');
    expect(new URL(contactsOf(offer, 'web').directions!).searchParams.get('route')).to.equal(';48.11,-1.68');
    expect(contactsOf(offer, 'android').map, 'for who has no map').to.equal(
      'https://www.openstreetmap.org/?mlat=48.11&mlon=-1.68#map=17/48.11/-1.68',
    );
  });

  it('is not proposed for a commune alone, nor for what is remote', () => {
    expect(contactsOf({ ...offer, adresse: undefined }).directions).to.equal(undefined);
    expect(contactsOf({ ...offer, modes_accueil: ['a-distance'] }).map).to.equal(undefined);
    const pointOnly: Offer = { id: 'p', nom: 'Point', latitude: 48.11, longitude: -1.68 };
    expect(contactsOf(pointOnly).map, 'nothing else tells where it is').to.contain('48.11');
  });
});
