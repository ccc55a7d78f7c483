import type { Localisation, Offer, Service, Structure } from '../../model/offer.js';

type Kind = 'text' | 'number' | 'list';
type Kinds<T> = { readonly [K in keyof Required<T>]: Kind };

const LOCALISATION: Kinds<Localisation> = {
  commune: 'text',
  code_postal: 'text',
  code_insee: 'text',
  adresse: 'text',
  complement_adresse: 'text',
  longitude: 'number',
  latitude: 'number',
  telephone: 'text',
  courriel: 'text',
  horaires_accueil: 'text',
  lien_source: 'text',
};

const STRUCTURE: Kinds<Structure> = {
  ...LOCALISATION,
  id: 'text',
  nom: 'text',
  source: 'text',
  date_maj: 'text',
  description: 'text',
  siret: 'text',
  site_web: 'text',
  accessibilite_lieu: 'text',
  reseaux_porteurs: 'list',
};

const OFFER: Kinds<Omit<Service, 'contact_nom_prenom'> & { sources?: string[] }> = {
  ...LOCALISATION,
  id: 'text',
  structure_id: 'text',
  nom: 'text',
  source: 'text',
  sources: 'list',
  date_maj: 'text',
  description: 'text',
  type: 'text',
  thematiques: 'list',
  frais: 'text',
  frais_precisions: 'text',
  publics: 'list',
  publics_precisions: 'text',
  conditions_acces: 'text',
  modes_accueil: 'list',
  zone_eligibilite: 'list',
  lien_mobilisation: 'text',
  modes_mobilisation: 'list',
  mobilisable_par: 'list',
  mobilisation_precisions: 'text',
  volume_horaire_hebdomadaire: 'number',
  nombre_semaines: 'number',
  score_qualite: 'number',
};

/** The offer that a notebook keeps: known fields of the right kind, nothing else; undefined without an id and a name. */
export function readSnapshot(raw: unknown): Offer | undefined {
  const offer = fields<Offer>(raw, OFFER);
  if (!offer.id || !offer.nom) return undefined;
  const structure = fields<Structure>((raw as { structure?: unknown }).structure, STRUCTURE);
  return structure.id && structure.nom ? { ...(offer as Offer), structure: structure as Structure } : (offer as Offer);
}

function fields<T>(raw: unknown, kinds: Readonly<Record<string, Kind>>): Partial<T> {
  const source = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const entries = Object.entries(kinds)
    .map(([name, kind]) => [name, Object.hasOwn(source, name) ? ofKind(source[name], kind) : undefined] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function ofKind(value: unknown, kind: Kind): unknown {
  if (kind === 'number') return Number.isFinite(value) ? value : undefined;
  if (kind === 'text') return typeof value === 'string' && value !== '' ? value : undefined;
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return texts.length > 0 ? texts : undefined;
}
