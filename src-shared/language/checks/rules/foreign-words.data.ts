/** Foreign words and phrases that Indonesian copy prints in italics; a standard Indonesian word follows where there is one. */
const pairs = `
universal coverage;good governance;e-commerce;cash flow;trending topic;lockdown;launching=peluncuran;event=acara;meeting=rapat;update=pembaruan
talkshow=gelar wicara;talk show=gelar wicara;workshop=lokakarya;stakeholder=pemangku kepentingan;stakeholders=pemangku kepentingan;online=daring;offline=luring
download=unduh;upload=unggah;link=tautan;website=laman;gadget=gawai;smartphone=ponsel pintar;hoax=hoaks;start up=perusahaan rintisan;startup=perusahaan rintisan
deadline=tenggat;background=latar belakang;briefing=taklimat;budget=anggaran;buyer=pembeli;cashback;crowdfunding=urun dana;door prize;doorprize=hadiah undian
entrepreneur=wirausahawan;fee=imbalan;feedback=umpan balik;finishing;gathering;grand opening=pembukaan;ground breaking=peletakan batu pertama;groundbreaking=peletakan batu pertama
homestay;keynote speaker=pembicara kunci;layout=tata letak;live streaming=siaran langsung;livestreaming=siaran langsung;masterplan=rencana induk;money politics=politik uang
opening ceremony=upacara pembukaan;outsourcing=alih daya;paylater=bayar nanti;press release=siaran pers;public hearing=dengar pendapat
public speaking;quick count=hitung cepat;real count=hitung nyata;real time=waktu nyata;reshuffle=perombakan;restorative justice=keadilan restoratif;rest area=tempat istirahat
roadmap=peta jalan;road map=peta jalan;rundown=susunan acara;runway=landasan pacu;safety briefing;screening=penapisan;selfie=swafoto;shuttle bus
soft launching;softlaunching;speech delay;sport tourism;supply chain=rantai pasok;sustainable=berkelanjutan;target market;teamwork=kerja tim
top up=isi ulang;tour guide=pemandu wisata;traffic light=lampu lalu lintas;trauma healing=pemulihan trauma;venue=tempat;win-win solution;work from home
bullying=perundungan;catcalling;checklist;dashboard;deepfake;drive thru;fact checking=pemeriksaan fakta;food estate=lumbung pangan;fraud=kecurangan
gimmick;handover;illegal logging=pembalakan liar;illegal fishing;influencer=pemengaruh;judicial review=uji materi;justice collaborator;leadership=kepemimpinan
lifestyle=gaya hidup;mindset=pola pikir;netizen=warganet;non-fungible token;one way=satu arah;contraflow;one stop service;overstay;passion;password=kata sandi;prank
presidential threshold=ambang batas pencalonan presiden;problem solving;refund=pengembalian dana;sell out;sold out=habis terjual;side effect=efek samping;skill=keterampilan;social distancing
sweeping;tracing=pelacakan;tracking=pelacakan;upgrade;volunteer=relawan;whistleblower;zero waste
`

export const foreignWords: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/[;\n]+/)
    .map((entry): [string, string] => {
      const [foreign = '', indonesian = ''] = entry.split('=')
      return [foreign, indonesian]
    }),
)
