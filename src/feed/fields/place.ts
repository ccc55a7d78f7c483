import { departementOf } from '../../geo/codes.js';
import type { Localisation } from '../../model/offer.js';
import type { RawRecord } from '../formats/batch.js';
import type { IssueLog } from '../issue-log.js';
import { readInsee, readPostcode } from './code.js';
import { readMail, readPhone } from './contact.js';
import { readCoordinates } from './coordinates.js';
import { areHoursRecognised } from './hours.js';
import { readLink } from './link.js';
import { MEDIUM, readText } from './text.js';

/** The fields that structures and services share. */
export function readPlace(raw: RawRecord, log: IssueLog): Localisation {
  const place: Localisation = {
    commune: readText(raw.commune, 'commune', log),
    code_postal: readPostcode(raw.code_postal, 'code_postal', log),
    code_insee: readInsee(raw.code_insee, 'code_insee', log),
    adresse: readText(raw.adresse, 'adresse', log),
    complement_adresse: readText(raw.complement_adresse, 'complement_adresse', log),
    telephone: readPhone(raw.telephone, 'telephone', log),
    courriel: readMail(raw.courriel, 'courriel', log),
    horaires_accueil: readText(raw.horaires_accueil, 'horaires_accueil', log, MEDIUM),
    lien_source: readLink(raw.lien_source, 'lien_source', log),
  };
  const coordinates = readCoordinates(raw.latitude, raw.longitude, departementOf(place), log);
  place.longitude = coordinates?.longitude;
  place.latitude = coordinates?.latitude;
  const hours = place.horaires_accueil;
  if (hours !== undefined && !areHoursRecognised(hours)) log.add('unrecognised-hours', 'horaires_accueil', hours);
  return place;
}
