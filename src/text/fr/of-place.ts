/** « de Vitré », « d’Antrain », « du Rheu », « des Iffs », « de la Mézière »: a commune after the preposition “de”. */
export function ofPlace(nom: string): string {
  if (/^le /i.test(nom)) return `du ${nom.slice(3)}`;
  if (/^les /i.test(nom)) return `des ${nom.slice(4)}`;
  if (/^la /i.test(nom)) return `de la ${nom.slice(3)}`;
  return /^[aâàeéèêiîïoôuyœæ]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}
