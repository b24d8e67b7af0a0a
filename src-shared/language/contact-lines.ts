/** Whom to call about a press release: lines that close it and belong to no story. */
const heading =
  /^(?:narahubung|nara hubung|kontak(?: (?:media|pers|person|informasi))?|contact(?: person)?|media (?:contact|relations)|cp|(?:untuk )?informasi (?:lebih lanjut|selengkapnya)(?:,? (?:dapat |silakan )?(?:hubungi|menghubungi))?)\s*[:：]/iu
const channel =
  /^(?:hp|no\.?\s?hp|wa|whatsapp|telp?|telepon|tel|phone|mobile|fax|faks|e-?mail|surel|pos-el|situs|laman|website|web|instagram|ig|facebook|twitter|x|tiktok|youtube)\.?\s*[:：]\s*\S/iu
const number = /^(?:[\p{L} .,’'-]{2,60}?[\s:–(-]+)?(?:\+?62|0)8?[\d\s().-]{7,18}\d\)?(?:\s\([^()]{1,40}\))?\.?$/u
const address = /^(?:[\p{L} .,’'-]{2,60}?[\s:–(-]+)?[\w.+-]+@[\w-]+\.[\w.-]+\)?$|^(?:https?:\/\/|www\.)\S+$/u
const mayBeNumber = /(?:0|62)[\d\s().-]{7}/
const mayBeAddress = /@|^https?:|^www\./
const end = /^[-–—#*=\s]*(?:selesai|end|tamat)[-–—#*=\s]*$/iu

export const isContactHeading = (line: string): boolean => line.length <= 200 && heading.test(line)

/** A heading, a number, an e-mail or web address on a line of its own. */
export const isContact = (line: string): boolean =>
  isContactHeading(line) ||
  (line.length <= 140 &&
    (channel.test(line) ||
      (mayBeNumber.test(line) && number.test(line)) ||
      (mayBeAddress.test(line) && address.test(line)) ||
      end.test(line)))
