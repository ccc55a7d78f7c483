import type { Offer, Structure } from '../../model/offer.js';
import { readZone } from '../fields/code.js';
import { readDate } from '../fields/date.js';
import { readIdentity } from '../fields/identity.js';
import { readLink } from '../fields/link.js';
import { readList } from '../fields/list.js';
import { readNumber } from '../fields/number.js';
import { readPlace } from '../fields/place.js';
import { LONG, MEDIUM, readText } from '../fields/text.js';
import { readValue, readValues, type VocabularyField } from '../fields/vocabulary.js';
import type { IssueLog } from '../issue-log.js';
import { isRecord, type RawRecord } from './batch.js';
import { known, readStructure } from './structure.js';

/**
 * A service of schema v1, with the structure that its record carries, if any. Undefined, and
 * counted, when it has no usable `id` or `nom`; every other defect costs its field only.
 * `contact_nom_prenom` is personal data and is not read.
 */
export function readService(raw: RawRecord, log: IssueLog): Offer | undefined {
  const identity = readIdentity(raw, log);
  if (!identity) return undefined;
  const origin = {
    structure_id: readText(raw.structure_id, 'structure_id', log, Infinity),
    source: readText(raw.source, 'source', log),
    date_maj: readDate(raw.date_maj, 'date_maj', log),
  };
  const carried = { structure: isRecord(raw.structure) ? readNested(raw.structure, raw, log) : undefined };
  return known<Offer>(identity, origin, readWhat(raw, log), readPlace(raw, log), readHow(raw, log), carried);
}

/** The structure that a record carries; the `structure_id` stands in for an `id` that it lacks. */
function readNested(structure: RawRecord, { structure_id }: RawRecord, log: IssueLog): Structure | undefined {
  return readStructure(structure.id == null ? { ...structure, id: structure_id } : structure, log);
}

/** What the service is, and for whom. */
function readWhat(raw: RawRecord, log: IssueLog): Partial<Offer> {
  return {
    description: readText(raw.description, 'description', log, LONG),
    type: one(raw, 'type', log),
    thematiques: several(raw, 'thematiques', log),
    frais: one(raw, 'frais', log),
    frais_precisions: readText(raw.frais_precisions, 'frais_precisions', log, MEDIUM),
    publics: several(raw, 'publics', log),
    publics_precisions: readText(raw.publics_precisions, 'publics_precisions', log, MEDIUM),
    conditions_acces: readText(raw.conditions_acces, 'conditions_acces', log, MEDIUM),
    volume_horaire_hebdomadaire: readNumber(
      raw.volume_horaire_hebdomadaire,
      'volume_horaire_hebdomadaire',
      log,
      0,
      168,
    ),
    nombre_semaines: readNumber(raw.nombre_semaines, 'nombre_semaines', log),
    score_qualite: readNumber(raw.score_qualite, 'score_qualite', log, 0, 1),
  };
}

/** How one gets it. */
function readHow(raw: RawRecord, log: IssueLog): Partial<Offer> {
  return {
    modes_accueil: several(raw, 'modes_accueil', log),
    zone_eligibilite: readZone(readList(raw.zone_eligibilite, 'zone_eligibilite', log)),
    lien_mobilisation: readLink(raw.lien_mobilisation, 'lien_mobilisation', log),
    modes_mobilisation: several(raw, 'modes_mobilisation', log),
    mobilisable_par: several(raw, 'mobilisable_par', log),
    mobilisation_precisions: readText(raw.mobilisation_precisions, 'mobilisation_precisions', log, MEDIUM),
  };
}

function one(raw: RawRecord, field: VocabularyField, log: IssueLog): string | undefined {
  const text = readText(raw[field], field, log);
  return text === undefined ? undefined : readValue(text, field, log);
}

function several(raw: RawRecord, field: VocabularyField, log: IssueLog): string[] | undefined {
  return readValues(readList(raw[field], field, log), field, log);
}
