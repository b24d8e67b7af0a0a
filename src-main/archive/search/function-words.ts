/** Words too common in Indonesian and English headlines to tell what a story is about. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'yang dan atau untuk dari dengan pada ini itu akan telah sudah belum tidak bukan ada adalah para serta juga bagi ' +
    'oleh dalam atas bawah antara hingga sampai saat usai ketika setelah sebelum karena agar sebagai secara lebih ' +
    'bisa dapat harus masih lagi saja hanya kembali jadi menjadi diharapkan kata ujar jelas warga tahun hari ' +
    'the and for from with that this will has have are was were not but into over after before says its their'
  ).split(' '),
)
