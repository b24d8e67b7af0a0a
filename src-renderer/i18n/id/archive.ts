/** Searching the local archive. */
export const archive = {
  'archive.search': 'Cari arsip',
  'archive.placeholder': 'Kata, “frasa persis”, atau awal*',
  'archive.from': 'Dari tanggal',
  'archive.to': 'Sampai tanggal',
  'archive.section': 'Rubrik',
  'archive.anySection': 'Semua rubrik',
  'archive.clear': 'Hapus penyaring',
  'archive.results': 'Hasil pencarian',
  'archive.total': '{n} artikel · {time}',
  'archive.shown': '{shown} dari {n} artikel · {time}',
  'archive.emptyTitle': 'Cari di seluruh arsip',
  'archive.emptyHint':
    'Ketik nama, tempat, atau “frasa dalam tanda petik”. Pakai tanda bintang untuk awal kata: guber*.',
  'archive.noneTitle': 'Tidak ada yang cocok dengan “{query}”',
  'archive.noneHint': 'Coba lebih sedikit kata, awal kata dengan bintang, atau hapus penyaring tanggal dan rubrik.',
  'archive.failed': 'Pencarian gagal',
  'archive.more': 'Tampilkan lebih banyak',
}
