import {
  Briefcase,
  Bus,
  Compass,
  FileText,
  Globe,
  GraduationCap,
  HeartPulse,
  House,
  Info,
  Laptop,
  PencilLine,
  PiggyBank,
  Rocket,
  Scale,
  Sprout,
  Users,
  Utensils,
  type IconNode,
} from 'lucide';
import { categorieOf } from '../../model/vocabularies/labels.js';

const CATEGORIE_ICONS: ReadonlyMap<string, IconNode> = new Map([
  ['choisir-un-metier', Compass],
  ['creer-une-entreprise', Rocket],
  ['difficultes-administratives-ou-juridiques', Scale],
  ['difficultes-financieres', PiggyBank],
  ['equipement-et-alimentation', Utensils],
  ['famille', Users],
  ['lecture-ecriture-calcul', PencilLine],
  ['logement-hebergement', House],
  ['mobilite', Bus],
  ['numerique', Laptop],
  ['preparer-sa-candidature', FileText],
  ['remobilisation', Sprout],
  ['sante', HeartPulse],
  ['se-former', GraduationCap],
  ['souvrir-a-linternational', Globe],
  ['trouver-un-emploi', Briefcase],
]);

/** The icon of a catégorie, or of a thématique's catégorie. */
export function categorieIcon(value: string | undefined): IconNode {
  return CATEGORIE_ICONS.get(value === undefined ? '' : categorieOf(value)) ?? Info;
}
