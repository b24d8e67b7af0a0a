/**
 * Words that a general Indonesian dictionary lacks and every news page has: places, days, months, attributions, offices
 * and the commonest di- forms. Without them the spelling checker underlines half the page.
 */
import { placeNames } from './places.ts'
import { bareVerbs } from './speech-verbs.ts'

const calendar =
  'Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember WIB WITA WIT'

const offices =
  'pemda pemkot pemkab pemprov pemdes Pemda Pemkot Pemkab Pemprov bupati wali Bupati gubernur wagub wabup sekda kades lurah camat Wapres wapres menko menteri mendagri menkes menkeu capres cawapres cagub cabup caleg pilkada pilpres pileg pemilu KPU Bawaslu DPR DPRD polda polres polsek Polda Polres Polsek kapolda kapolres kapolsek Kapolda Kapolres Kapolsek Polri TNI Kodim Koramil Babinsa Satpol Kejari Kejati Kejagung BPBD BNPB BMKG BPS OJK BUMN BUMD APBD APBN ASN PNS PPPK UMKM BPJS Jamsostek puskesmas Puskesmas posyandu RSUD Disdik Dinkes Dishub Dispora Kemendagri Kemenkes Kemenkeu Kementerian'

const spoken =
  'katanya ujarnya tuturnya ucapnya jelasnya ungkapnya tegasnya imbuhnya pungkasnya tandasnya paparnya sebutnya terangnya lanjutnya menurutnya keterangannya rilisnya'

const passives =
  'digelar diduga dilaporkan disebut disebutkan ditangkap ditahan ditetapkan diperiksa diamankan dievakuasi dikerahkan dibangun diresmikan dilantik dihadiri diikuti disambut ditargetkan diharapkan dilakukan dilaksanakan dijadwalkan didampingi disalurkan diserahkan dibagikan diluncurkan dikonfirmasi dihubungi ditemui diwawancarai ditambahkan diungkapkan dijelaskan disampaikan dikatakan dinilai dipastikan dibuka ditutup'

const usual =
  'warganet daring luring gawai swafoto tautan unggahan video bansos lansia difabel disabilitas tersangka korban'

const split = (list: string): string[] => list.split(' ')

/** Each once; none has a space in it. */
export const newsroomWords = (): string[] => [
  ...new Set([
    ...[calendar, offices, spoken, passives, usual].flatMap(split),
    ...bareVerbs.flatMap((verb) => [verb, `${verb}nya`]),
    ...placeNames().flatMap(split),
  ]),
]
