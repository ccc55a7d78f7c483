import { controlsMessagesFor, type ControlsMessages } from './controls-messages.js';
import { frTerritory } from './fr/territory.js';

/** The words of a territory of several départements, beside those of the controls. They arrive with its code. */
export type TerritoryMessages = ControlsMessages & typeof frTerritory;

const french: TerritoryMessages = { ...controlsMessagesFor('fr'), ...frTerritory };

/** The words for an interface language; French when there is no such language yet. */
export function territoryMessagesFor(_lang: string): TerritoryMessages {
  return french;
}
