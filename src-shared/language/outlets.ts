/**
 * Whether words can be a news outlet's name in a dateline: a domain ("KOMPAS.com"), a known outlet or agency, or at
 * least a short capitalised name.
 */
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

const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|co|id|net|org|tv|news|info|online|press|today)$/iu

export const isKnownOutlet = (name: string): boolean => {
  if (name.includes('/')) return name.split('/').every((part) => part.trim() !== '' && isKnownOutlet(part))
  const plain = name.trim().toLowerCase()
  return (
    domain.test(name.trim()) ||
    known.has(plain) ||
    /^(?:radar|tribun|harian|koran|suara|pos|media) \p{L}+$/u.test(plain)
  )
}

/** One to four words that begin with a capital or are a domain, none of them ending a sentence. */
export const looksLikeOutlet = (name: string): boolean =>
  isKnownOutlet(name) || /^[\p{Lu}\d][\p{L}\d.&-]*(?:\s[\p{Lu}\d][\p{L}\d.&-]*){0,3}$/u.test(name.trim())
