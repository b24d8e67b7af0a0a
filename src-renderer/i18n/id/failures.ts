/** What went wrong, in the editor's words: what happened, what was kept, what to do. */
export const failures = {
  'failure.invalid_input': 'Isian ini tidak bisa diterima. Tidak ada yang berubah; periksa kembali lalu ulangi.',
  'failure.forbidden_sender': 'Permintaan ini ditolak demi keamanan. Naskah Anda tetap utuh; mulai ulang aplikasi.',
  'failure.not_found': 'Yang Anda cari sudah tidak ada di arsip. Yang lain tidak berubah; muat ulang daftarnya.',
  'failure.stale_revision':
    'Naskah ini sudah berubah di tempat lain. Ketikan Anda masih ada di layar; simpan sebagai versi sebelum melanjutkan.',
  'failure.read_only':
    'Arsip sedang dipakai proses lain, jadi hanya bisa dibaca. Tutup proses itu, lalu buka ulang aplikasi.',
  'failure.disk_full':
    'Disk penuh, jadi perubahan terakhir belum tersimpan. Teks masih ada di layar; kosongkan ruang disk dan penyimpanan berlanjut sendiri.',
  'failure.archive_newer':
    'Arsip ini dibuat oleh versi aplikasi yang lebih baru dan tidak disentuh. Perbarui aplikasi untuk membukanya.',
  'failure.archive_damaged':
    'Sebagian arsip rusak. Salinan aslinya disimpan; pulihkan dari cadangan terakhir atau jalankan pemeriksaan arsip.',
  'failure.unsupported_format':
    'Format berkas ini belum bisa dibaca. Berkasnya tidak diubah; simpan sebagai teks, HTML, atau Markdown lalu coba lagi.',
  'failure.file_unreadable': 'Berkas tidak bisa dibuka. Periksa bahwa berkas masih ada dan boleh Anda baca.',
  'failure.file_unwritable': 'Berkas tidak dapat ditulis di sana. Periksa apakah foldernya ada dan boleh Anda tulisi.',
  'failure.file_exists': 'Sudah ada berkas dengan nama ini dan tidak diubah. Pilih nama lain.',
  'failure.too_large':
    'Isinya terlalu besar untuk diterima. Tidak ada yang berubah; pecah menjadi bagian yang lebih kecil.',
  'failure.blocked_url': 'Tautan ini tidak dibuka karena bukan alamat http, https, atau mailto.',
  'failure.endpoint_refused':
    'Situs tujuan menolak permintaan ini. Naskah tetap tersimpan di sini; periksa sambungan di Pengaturan.',
  'failure.superseded': 'Pencarian yang lebih baru menggantikan yang ini.',
  'failure.secret_missing':
    'Sandi untuk situs ini belum ada. Naskah tetap tersimpan; masukkan sandi aplikasi lalu coba lagi.',
  'failure.internal': 'Ada kesalahan di dalam aplikasi. Yang sudah tersimpan tetap aman; ulangi langkah tadi.',

  'problem.name_unknown': 'Nama server ini tidak dikenal. Periksa ejaan alamatnya dan jaringan Anda, lalu uji lagi.',
  'problem.rest_blocked':
    'Situs ini WordPress, tetapi REST API-nya dimatikan atau diblokir firewall. Minta pengelola membukanya untuk /wp-json/.',
  'problem.authorization_stripped':
    'Situs tidak menerima kunci: servernya membuang header Authorization. Minta pengelola meneruskan header itu.',
  'problem.bad_key':
    'Ini bukan Admin API key. Di Ghost buka Settings → Integrations, pilih integrasi Anda, lalu salin Admin API key.',
  'problem.bad_options':
    'Alamat tambahan atau templat bidangnya belum benar. Periksa penanda key dan id serta bentuk JSON-nya.',
  'problem.clock_skew':
    'Jam komputer ini dan jam situs berbeda jauh sehingga kunci ditolak. Setel jam komputer secara otomatis, lalu uji lagi.',
  'problem.unreachable': 'Situs tidak terjangkau. Periksa alamat dan jaringan Anda, lalu uji lagi.',
  'problem.insecure_url': 'Alamat ini tidak terenkripsi, jadi sandi tidak dikirim. Gunakan alamat https.',
  'problem.bad_tls': 'Sertifikat situs tidak sah, jadi sandi tidak dikirim. Hubungi pengelola situs.',
  'problem.tls_expired':
    'Sertifikat situs sudah kedaluwarsa, jadi sandi tidak dikirim. Minta pengelola situs memperbaruinya; periksa juga tanggal komputer ini.',
  'problem.tls_self_signed':
    'Sertifikat situs dibuat sendiri dan tidak dijamin siapa pun, jadi sandi tidak dikirim. Minta pengelola situs memasang sertifikat resmi.',
  'problem.tls_wrong_host':
    'Sertifikat itu milik alamat lain, jadi sandi tidak dikirim. Periksa alamatnya, atau masuk dulu di halaman jaringan ini.',
  'problem.redirects': 'Alamat ini mengalihkan ke tempat lain. Gunakan alamat akhir situs, lalu uji lagi.',
  'problem.redirectsTo': 'Alamat ini mengalihkan ke {address}. Gunakan alamat itu, lalu uji lagi.',
  'problem.not_this_cms': 'Di alamat ini tidak ada jenis situs yang dipilih. Periksa alamatnya, termasuk foldernya.',
  'problem.sign_in_unavailable':
    'Situs ini tidak menerima sandi aplikasi. Minta pengelola menyalakan Application Passwords.',
  'problem.bad_credentials':
    'Nama pengguna atau sandi ditolak. Salin lagi sandi atau kuncinya, atau buat yang baru; bila tetap ditolak, server situs mungkin membuang header Authorization.',
  'problem.secret_missing': 'Sandi atau kunci belum diisi. Isi dulu, lalu uji lagi.',
  'problem.cannot_publish': 'Akun ini bisa masuk tetapi tidak boleh menerbitkan. Minta peran Editor atau Author.',
  'problem.server_error':
    'Situs menjawab dengan kesalahan. Tunggu sebentar lalu uji lagi; bila tetap, hubungi pengelola.',
}
