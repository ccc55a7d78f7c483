import { f } from './format.js';
import { ofPlace } from './of-place.js';

/** The words of the map, in French. */
export const frMap = {
  map: {
    label: 'Carte des services',
    help: 'Flèches pour déplacer la carte, plus et moins pour zoomer, tabulation pour aller d’un service à l’autre.',
    zoomIn: 'Zoomer',
    zoomOut: 'Dézoomer',
    fit: 'Recadrer la carte sur les résultats',
    wheel: 'Utilisez Ctrl + molette pour zoomer',
    touch: 'Utilisez deux doigts pour déplacer la carte',
    near: (count: number, commune: string | undefined) =>
      f.count(count, { one: 'service', other: 'services' }) + (commune ? ` près ${ofPlace(commune)}` : ' proches'),
    together: (count: number, commune: string | undefined) =>
      `${f.count(count, { one: 'service', other: 'services' })} au même endroit${commune ? `, ${commune}` : ''}`,
    here: (count: number) => `${f.count(count, { one: 'service', other: 'services' })} à cet endroit`,
    distance: (kilometres: number) => `à ${f.distance(kilometres)}`,
    reach: (kilometres: number, nom: string | undefined) => `${nom ? `${nom} · ` : ''}${f.distance(kilometres)}`,
    open: 'Voir la fiche',
    inList: 'Voir dans la liste',
    searchHere: 'Rechercher dans cette zone',
    leaveZone: 'Quitter cette zone',
    skip: 'Passer la carte',
    /** Under the map. */
    located: (located: number) =>
      located === 0
        ? 'Aucun service à placer sur la carte'
        : f.count(located, { one: 'service sur la carte', other: 'services sur la carte' }),
    /** Offers without coordinates, where there is a list; and where there is none. */
    inListOnly: (count: number) => `${f.number(count)} sans adresse, dans la liste`,
    unlocated: (count: number) => f.count(count, { one: 'service sans adresse', other: 'services sans adresse' }),
    /** Beyond an ocean from what the map shows. */
    beyond: (count: number) => (count === 1 ? 'Voir celui qui est plus loin' : `Voir les ${f.number(count)} plus loin`),
    noTiles: 'Le fond de carte ne répond pas : les services restent à leur place.',
  },
};
