/** Words too common in Indonesian and English headlines to tell what a story is about. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'yang dan atau untuk dari dengan pada ini itu akan telah sudah belum tidak bukan ada adalah para serta juga bagi ' +
    'oleh dalam atas bawah antara hingga sampai saat usai ketika setelah sebelum karena agar sebagai secara lebih ' +
    'bisa dapat harus masih lagi saja hanya kembali jadi menjadi diharapkan kata ujar jelas warga tahun hari ' +
    'gara saya kami kita dia mereka anda ia bahwa yaitu yakni maka bila jika kalau seperti hal cara begini begitu ' +
    'langsung pertama kedua mengalami per sejumlah beberapa banyak semua setiap tersebut masing terkait selain ' +
    'sementara kemudian namun tetapi tapi sekitar mulai ungkap tegas tutur ucap imbuh menurut pun lalu sangat sedang ' +
    'sendiri pernah apa siapa bagaimana mengapa kenapa soal terlalu termasuk berikut memiliki dilakukan melakukan ' +
    'bahkan ternyata nya pihak bersama merupakan ' +
    'the and for from with that this will has have are was were not but into over after before says its their'
  ).split(' '),
)
