/**
 * The invented open data of a whole country: services and structures with the columns, sizes and gaps of the published
 * files, on real communes, in proportion to their weight. The same bytes at every run.
 */
import { CLOSINGS, HOURS, KINDS, LISTS, MIDDLES, OPENINGS, PROPER, STREETS, TITLES } from './invented-words.mjs';
import { numbersFrom } from './random.mjs';

/** Sources and their share, roughly those of the real data. */
const SOURCES = [
  ['mediation-numerique', 25],
  ['dora', 25],
  ['france-travail', 15],
  ['fredo', 10],
  ['monenfant', 8],
  ['mission-locale', 7],
  ['action-logement', 5],
  ['mes-aides', 5],
];
/** Numbers kept for fiction. */
const FICTION = ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649'];
/** Services for three structures: as in the real data. */
const STRUCTURES_PER_SERVICE = 2 / 3;
const LAST_DAY = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;

/** Draws from one stream of numbers. */
class Dice {
  constructor(seed) {
    this.next = numbersFrom(seed);
  }

  chance(share) {
    return this.next() < share;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  several(list, most) {
    return [...new Set(Array.from({ length: 1 + this.below(most) }, () => this.pick(list)))];
  }

  /** Index in a list of running totals, in proportion to each step. */
  weighted(totals) {
    const sought = this.next() * totals.at(-1);
    let [low, high] = [0, totals.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (totals[middle] > sought) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function runningTotals(weights) {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** `communes`: `{ code, nom, codesPostaux, lat, lon, poids, epci }`. `vocabularies`: values by field. Records come one by one. */
export function nationalFeed(count, communes, vocabularies) {
  const structureCount = Math.max(1, Math.round(count * STRUCTURES_PER_SERVICE));
  const totals = runningTotals(communes.map(({ poids }) => poids));
  const sources = runningTotals(SOURCES.map(([, share]) => share));
  const outline = (index) => {
    const dice = new Dice(0x51ed + index);
    const source = SOURCES[dice.weighted(sources)][0];
    const nom = `${dice.pick(KINDS)} ${dice.pick(PROPER)}`;
    return { dice, source, nom, commune: communes[dice.weighted(totals)], id: `${source}--structure-${index}` };
  };
  return {
    *structures() {
      for (let index = 0; index < structureCount; index += 1) yield structureOf(outline(index), vocabularies);
    },
    *services() {
      const dice = new Dice(count);
      for (let index = 0; index < count; index += 1) {
        // The first services go round the structures, so that hardly any is left without one.
        const at = index < structureCount ? index : dice.below(structureCount);
        yield serviceOf(index, outline(at), vocabularies);
      }
    },
  };
}

function placeOf(dice, commune) {
  const located = dice.chance(0.87);
  const street = `${1 + dice.below(180)} rue ${dice.pick(STREETS)}`;
  return {
    commune: commune.nom,
    code_postal: commune.codesPostaux[0] ?? null,
    code_insee: dice.chance(0.97) ? commune.code : null,
    adresse: dice.chance(0.62) ? street : null,
    complement_adresse: dice.chance(0.1) ? `Bâtiment ${dice.pick(['A', 'B', 'C'])}` : null,
    longitude: located ? around(commune.lon, dice) : null,
    latitude: located ? around(commune.lat, dice) : null,
  };
}

function around(degrees, dice) {
  return Math.round((degrees + (dice.next() - 0.5) / 40) * 1e6) / 1e6;
}

function contactOf(dice, site) {
  return {
    telephone: dice.chance(0.8) ? `${dice.pick(FICTION)}${String(dice.below(10_000)).padStart(4, '0')}` : null,
    courriel: dice.chance(0.7) ? `accueil@${site}` : null,
  };
}

function siteOf(id) {
  return `${id.replace('--', '-')}.example`;
}

function dateOf(dice) {
  return LAST_DAY - DAY * Math.floor(dice.next() ** 2 * 1600);
}

function structureOf({ dice, source, nom, commune, id }, { reseaux }) {
  return {
    id,
    siret: dice.chance(0.75) ? String(10_000_000_000_000 + dice.below(8e13)).slice(0, 14) : null,
    nom: `${nom} de ${commune.nom}`,
    ...placeOf(dice, commune),
    ...contactOf(dice, siteOf(id)),
    site_web: dice.chance(0.5) ? `https://www.${siteOf(id)}/` : null,
    description: dice.chance(0.6) ? textOf(dice, 2) : null,
    source,
    date_maj: dateOf(dice),
    lien_source: dice.chance(0.8) ? `https://${source}.example/structures/${id}` : null,
    horaires_accueil: dice.chance(0.45) ? dice.pick(HOURS) : null,
    accessibilite_lieu: dice.chance(0.05) ? `https://acceslibre.example/${id}/` : null,
    reseaux_porteurs: dice.chance(0.3) ? dice.several(reseaux, 2) : null,
  };
}

function serviceOf(index, outline, vocabularies) {
  const { source, commune } = outline;
  const dice = new Dice(0x7a11 + index * 7);
  const id = `${source}--service-${index.toString(36)}-${dice.below(1e9).toString(36)}`;
  const thematiques = dice.several(vocabularies.thematiques, 3);
  const modes = dice.chance(0.12)
    ? ['a-distance']
    : dice.chance(0.1)
      ? ['a-distance', 'en-presentiel']
      : ['en-presentiel'];
  const titles = TITLES[thematiques[0].split('--')[0]] ?? TITLES['*'];
  return {
    id,
    structure_id: outline.id,
    source,
    nom: dice.chance(0.5) ? dice.pick(titles) : `${dice.pick(titles)} – ${dice.pick(PROPER)}`,
    description: dice.chance(0.95) ? textOf(dice, 1 + dice.below(6)) : null,
    type: dice.chance(0.8) ? dice.pick(vocabularies.types) : null,
    thematiques,
    frais: dice.chance(0.7) ? dice.pick(vocabularies.frais) : null,
    frais_precisions: dice.chance(0.1) ? 'Adhésion annuelle de 5 €, selon vos ressources.' : null,
    publics: dice.chance(0.9) ? dice.several(vocabularies.publics, 4) : null,
    publics_precisions: dice.chance(0.15) ? 'Priorité aux habitants du quartier et aux personnes suivies.' : null,
    conditions_acces: dice.chance(0.2)
      ? 'Prendre rendez-vous avec un conseiller ; venir avec une pièce d’identité.'
      : null,
    ...placeOf(dice, commune),
    ...contactOf(dice, siteOf(outline.id)),
    modes_accueil: dice.chance(0.95) ? modes : null,
    zone_eligibilite: zoneOf(dice, commune, modes.length === 1 && modes[0] === 'a-distance'),
    contact_nom_prenom: null,
    lien_mobilisation: dice.chance(0.3) ? `https://${siteOf(outline.id)}/contact?service=${index}` : null,
    modes_mobilisation: dice.several(vocabularies.modesMobilisation, 3),
    mobilisable_par: dice.several(vocabularies.mobilisablePar, 2),
    mobilisation_precisions: dice.chance(0.2)
      ? 'Un accord du prescripteur est demandé avant la première séance.'
      : null,
    lien_source: `https://${source}.example/services/${id}`,
    horaires_accueil: dice.chance(0.4) ? dice.pick(HOURS) : null,
    volume_horaire_hebdomadaire: dice.chance(0.05) ? 2 + dice.below(30) : null,
    nombre_semaines: dice.chance(0.05) ? 1 + dice.below(40) : null,
    date_maj: dateOf(dice),
    score_qualite: dice.chance(0.97) ? Math.round((0.3 + dice.next() * 0.7) * 100) / 100 : null,
  };
}

/** Where its users live. Regional and national services are more often remote ones. */
function zoneOf(dice, { code, epci }, isRemote) {
  const departement = code.slice(0, /^9[78]/.test(code) ? 3 : 2);
  if (isRemote) return dice.chance(0.3) ? ['france'] : [departement];
  if (dice.chance(0.15)) return null;
  if (dice.chance(0.3)) return [code];
  return dice.chance(0.4) && epci ? [epci] : [departement];
}

function textOf(dice, sentences) {
  const middles = Array.from({ length: sentences }, () => dice.pick(MIDDLES));
  const text = [dice.pick(OPENINGS), ...middles].join(' ');
  const list = dice.chance(0.2) ? `\n\n${dice.pick(LISTS)}` : '';
  return `${text}${list}\n\n${dice.pick(CLOSINGS)}`;
}
