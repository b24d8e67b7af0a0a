/**
 * Whether words can be a news outlet's name in a dateline: a domain ("KOMPAS.com"), a known outlet or agency, or at
 * least a short capitalised name.
 */
import { isPlace } from './places.ts'

const known = new Set(
  `afp;antara;ap;associated press;ayosemarang;bali post;banjarmasin post;bbc;beritasatu;bernama;bernas;bisnis;bisnis indonesia;
bloomberg;cnbc indonesia;cnn indonesia;cnn;detik;detikcom;detiknews;dw;espos;fajar;gatra;harian jogja;idn times;inews;infopublik;
investor daily;jawa pos;jpnn;katadata;kbrn;rri;kedaulatan rakyat;kompas;kompas tv;koran sindo;kr;krjogja;kumparan;kyodo;
lampung post;liputan6;media indonesia;medcom;mercusuar;merdeka;metro tv;metrotvnews;mnc;nu online;okezone;okenews;pikiran rakyat;
radar bogor;radar jogja;radar kudus;radar semarang;radar solo;rakyat merdeka;republika;reuters;riau pos;rmol;serambi;sindo;sindonews;
solopos;suara;suara karya;suara merdeka;suara muhammadiyah;suara pembaruan;sumbarfokus;surya;tempo;tirto;tribun;tribun jateng;
tribunnews;tvone;tvonenews;viva;voa;voa indonesia;warta kota;waspada;xinhua;anadolu;antaranews;upi;jatengpos;ulasan`
    .split(/[;\n]+/)
    .map((name) => name.trim()),
)

/** "KOMPAS.com", "krjogja.com", "FLORES POS.NET". */
const domain =
  /^(?:[\p{L}\d-]+\s){0,2}[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|co|id|net|org|tv|news|info|online|press|today)$/iu

/** Words that only the names of outlets begin or end with. */
const media =
  /^(?:radar|tribun|harian|koran|suara|pos|media|warta|kabar|berita|tabloid|majalah|portal|sinar|gema|rakyat|jurnal) [\p{L}\d-]+(?: \p{L}+)?$|^[\p{L}\d-]+(?: [\p{L}\d-]+)? (?:post|pos|news|times|ekspres|express|online|fm|tv|televisi|media|daily|update|today|today's)$|^\p{L}{4,}(?:news|pos|post|kini|times|today|online|ekspres|express|daily|update)$/u

/** "RRI Kupang", "iNews NTT", "Antara Bali": the desk of a known outlet in a region. */
const isDesk = (plain: string): boolean => {
  const [first = '', ...region] = plain.split(' ')
  return region.length > 0 && region.length <= 2 && known.has(first) && isPlace(region.join(' '))
}
/** "Lampung Geh", "Jogja Kini": a region's name and one word that makes no district of it. */
const isOfRegion = (plain: string): boolean => {
  const [region = '', word, more] = plain.split(' ')
  return (
    word !== undefined &&
    more === undefined &&
    isPlace(region) &&
    !isPlace(plain) &&
    !district.test(word) &&
    !isPlace(word)
  )
}
const district =
  /^(?:barat|timur|selatan|utara|tengah|tenggara|pusat|kota|raya|baru|lama|besar|kecil|hulu|hilir|atas|bawah|kulon|wetan|kidul|lor|indah|jaya|agung|city)$/

export const isDomain = (name: string): boolean => domain.test(name.trim())

/** A domain, or a name of the list. */
export const isListedOutlet = (name: string): boolean => isDomain(name) || known.has(name.trim().toLowerCase())

/** As `isListedOutlet`, or built as only outlets' names are: "Kaltara Post", "RRI Kupang". */
export const isKnownOutlet = (name: string): boolean => {
  if (name.includes('/')) return name.split('/').every((part) => part.trim() !== '' && isKnownOutlet(part))
  const plain = name.trim().toLowerCase()
  return (
    isListedOutlet(name) || media.test(plain) || isDesk(plain) || (/^\p{Lu}\S+ \p{Lu}/u.test(name) && isOfRegion(plain))
  )
}

/** One to four words that begin with a capital ("iNews NTT", "detikSulsel": or have one) or are a domain, none ending a sentence. */
export const looksLikeOutlet = (name: string): boolean =>
  isKnownOutlet(name) || /^(?:\p{Ll}{0,12}\p{Lu}|\d)[\p{L}\d.&-]*(?:\s[\p{Lu}\d][\p{L}\d.&-]*){0,3}$/u.test(name.trim())
