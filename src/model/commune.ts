/** A commune that a visitor may search from. `lat` and `lon` are its centre, WGS84 degrees. */
export interface Commune {
  /** INSEE code. */
  code: string;
  nom: string;
  codesPostaux: string[];
  lat: number;
  lon: number;
  /** SIREN of its EPCI. */
  epci?: string;
  epciNom?: string;
}
