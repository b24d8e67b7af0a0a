/**
 * Abbreviations before a name that are printed with a full stop, which ends no sentence: "Capt. Agus", "Plt. Kepala Dinas",
 * "Letkol Inf. Budi". A source for a pattern, without the stop.
 */
const titles = 'Capt|Plt|Plh|Pjs|Pj|Apt|apt|Ns|Ust|Pdt|Pst|Rm|Mgr|Tgk|Bpk|Sdri|br|Tn|Ny|Drh|drh|Hi|Tb|Rd|Dt|Sdr'
const ranks =
  'Jend|Letjen|Mayjen|Brigjen|Irjen|Komjen|Kol|Letkol|May|Kapt|Lettu|Letda|Kombes|Kompol|AKBP|AKP|Iptu|Ipda|Aiptu|Aipda|Bripka|Brigpol|Briptu|Bripda|Serma|Serka|Sertu|Serda|Peltu|Pelda|Kopka|Koptu|Kopda|Praka|Pratu|Prada|Laksma|Laksda|Marsma|Marsda|Pol|Purn'
/** Branches and corps of the forces: infantry, cavalry, artillery, engineers, marines, pilots … */
const corpsNames =
  'Inf|Kav|Art|Arm|Arh|Czi|Cpl|Chb|Cba|Cke|Ckm|Chk|Cku|Caj|Ctp|Cpm|Cpn|Pnb|Nav|Lek|Tek|Kal|Adm|Pas|Pom|Psk|Sus|Kes|Mar'

export const dottedTitles = `${titles}|${ranks}|${corpsNames}`

const corps = new RegExp(`^(?:${corpsNames}|P|T|E|S|K|KH|PM|W)\\.?$`, 'iu')
/** What stands between a rank and a name and belongs to neither function nor name: "Letkol Inf", "Mayor Czi". */
export const isCorps = (word: string): boolean => corps.test(word)
