import type { InterfaceLanguage } from '../../i18n/words.ts'

/**
 * Why something was not imported, in the editor's language. The archive keeps a reason as the English sentence that was
 * said when it happened; each is known here by its form, and one that is not is better shown in English than not at all.
 */
const indonesian: readonly (readonly [english: string, words: string])[] = [
  ['it has neither a title nor a body', 'tidak ada judul dan tidak ada isi'],
  ['it has no text', 'tidak ada teksnya'],
  ['it is empty', 'kosong'],
  ['it has no rows', 'tidak ada barisnya'],
  ['it holds no post', 'tidak ada pos di dalamnya'],
  ['it holds no item', 'tidak ada butir di dalamnya'],
  ['it is no XML', 'bukan XML'],
  ['it is not a JSON object', 'bukan objek JSON'],
  ['it is not JSON', 'bukan JSON'],
  [
    'it is not JSON: it breaks off or goes wrong at character {at}',
    'bukan JSON: terputus atau salah pada huruf ke-{at}',
  ],
  ['the JSON ends in the middle', 'JSON-nya terputus di tengah'],
  ['the feed has no entries', 'umpannya tidak berisi entri'],
  ['no story was found in the page', 'tidak ditemukan naskah di halaman ini'],
  ['its HTML is nested too deeply to be a story', 'HTML-nya bersarang terlalu dalam untuk sebuah naskah'],
  ['the item that begins here is never closed', 'butir yang dimulai di sini tidak pernah ditutup'],
  ['it is too long for one article', 'terlalu panjang untuk satu artikel'],
  ['the line is too long for one article', 'barisnya terlalu panjang untuk satu artikel'],
  [
    'the row is too long for one article: perhaps a quotation mark is never closed',
    'barisnya terlalu panjang untuk satu artikel: mungkin ada tanda kutip yang tidak ditutup',
  ],
  [
    'a quotation mark is opened here and never closed: nothing after it was read',
    'tanda kutip dibuka di sini dan tidak ditutup: sesudahnya tidak ada yang terbaca',
  ],
  ['a quotation mark is opened here and never closed', 'tanda kutip dibuka di sini dan tidak ditutup'],
  [
    'too many quotation marks are opened and never closed: nothing from here on was read',
    'terlalu banyak tanda kutip yang dibuka dan tidak ditutup: dari sini tidak ada yang terbaca',
  ],
  ['the row cannot be read', 'barisnya tidak terbaca'],
  ['it has {cells} cells, the first row has {first}', 'ada {cells} sel, baris pertama hanya {first}'],
  [
    'it has {characters} characters; one article may have {most}: split it into several files',
    'panjangnya {characters} huruf; satu artikel paling banyak {most}: bagi menjadi beberapa berkas',
  ],
  ['it has {size} MB; one document may have {most}', 'besarnya {size} MB; satu dokumen paling besar {most} MB'],
  ['it grew while it was read', 'bertambah besar selagi dibaca'],
  ['it was changed while it was read: import it once more', 'berubah selagi dibaca: impor sekali lagi'],
  ['the rest of it, after {n} entries, was not read: {reason}', 'sisanya, sesudah {n} entri, tidak terbaca: {reason}'],
  ['it is a binary file, not text', 'berkas biner, bukan teks'],
  [
    'its date “{given}” cannot be read: it has the day its copy tells',
    'tanggalnya “{given}” tidak terbaca: dipakai hari yang disebut naskahnya',
  ],
  [
    'its date “{given}” cannot be read: it has the day of its file',
    'tanggalnya “{given}” tidak terbaca: dipakai tanggal berkasnya',
  ],
  [
    'its date “{given}” cannot be read: it has the day of the import',
    'tanggalnya “{given}” tidak terbaca: dipakai tanggal impor',
  ],
  ['its {field} has a form that cannot be kept', 'bentuk isian {field} tidak dapat disimpan'],
  ['its {field} has more than {most} characters', 'isian {field} lebih dari {most} huruf'],
  ['it has more than {most} {field}', 'jumlah {field} lebih dari {most}'],
  [
    'it is an article exported by Meja Redaksi, but its {field} cannot be read',
    'artikel ekspor Meja Redaksi, tetapi isian {field} tidak terbaca',
  ],
  ['it is no Word document that can be read ({why})', 'bukan dokumen Word yang dapat dibaca ({why})'],
  ['it would unfold into far more than a document holds', 'isinya akan mengembang jauh melebihi sebuah dokumen'],
  ['it is no ZIP that can be read ({why})', 'bukan ZIP yang dapat dibaca ({why})'],
  ['it holds more than {most} files', 'berisi lebih dari {most} berkas'],
  ['it is encrypted', 'dikunci dengan sandi'],
  ['it would unfold into {size} GB', 'isinya akan mengembang menjadi {size} GB'],
  [
    'it would unfold into far more than text can be packed from (a ZIP bomb): nothing was read',
    'isinya akan mengembang jauh melebihi teks biasa (bom ZIP): tidak ada yang dibaca',
  ],
  ['a ZIP inside a ZIP is not opened: unpack it first', 'ZIP di dalam ZIP tidak dibuka: uraikan dulu'],
  ['it holds no file that can be imported', 'tidak ada berkas yang dapat diimpor di dalamnya'],
  ['it is neither a file nor a folder', 'bukan berkas dan bukan folder'],
  ['there is no such file or folder', 'berkas atau folder itu tidak ada'],
  ['it may not be read: check its permissions', 'tidak boleh dibaca: periksa izinnya'],
  ['it is a folder', 'ini folder'],
  ['a part of its path is no folder', 'sebagian jalurnya bukan folder'],
  ['too many files are open', 'terlalu banyak berkas terbuka'],
  ['the disk could not be read', 'disknya tidak terbaca'],
  ['it could not be read ({why})', 'tidak terbaca ({why})'],
  [
    'it was edited here and stays so: what its source says now is kept among its versions',
    'sudah disunting di sini dan tetap begitu: naskah barunya disimpan di antara versinya',
  ],
  ['the story came without its picture: {reason}', 'naskahnya masuk tanpa gambarnya: {reason}'],
  ['"{file}" is cut off: a part of the picture is missing.', '“{file}” terpotong: sebagian gambarnya hilang.'],
  ['"{file}" is not a JPEG, PNG, WebP or GIF picture.', '“{file}” bukan gambar JPEG, PNG, WebP, atau GIF.'],
  ['"{file}" is larger than 30 MB.', '“{file}” lebih besar dari 30 MB.'],
  [
    'the disk is full: free some space, then let the import go on',
    'disk penuh: kosongkan sebagian, lalu lanjutkan impornya',
  ],
  [
    'the archive may not be written to: check the permissions of its folder, then let the import go on',
    'arsip tidak boleh ditulisi: periksa izin foldernya, lalu lanjutkan impornya',
  ],
  [
    'the archive is damaged: check it and restore a backup before anything else is imported',
    'arsip rusak: periksa arsip dan pulihkan cadangan sebelum mengimpor lagi',
  ],
  ['The picture could not be written.', 'Gambarnya tidak dapat ditulis.'],
]

const patternOf = (template: string): RegExp => {
  const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.*)')
  return new RegExp(`^${escaped}$`, 's')
}

const forms = indonesian.map(([english, words]) => ({ pattern: patternOf(english), words }))

export const reasonIn = (language: InterfaceLanguage, reason: string): string => {
  if (language === 'en') return reason
  for (const { pattern, words } of forms) {
    const found = pattern.exec(reason)
    if (found === null) continue
    return words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = found.groups?.[name] ?? ''
      return name === 'reason' ? reasonIn(language, value) : value
    })
  }
  return reason
}
