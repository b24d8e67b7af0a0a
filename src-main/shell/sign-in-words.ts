import type { CallbackWords } from '../publishing/sign-in/callback.ts'

/** What the browser shows once WordPress has sent the editor back. */
export const signInWords: Record<CallbackWords['language'], CallbackWords> = {
  id: {
    language: 'id',
    granted: 'WordPress sudah memberi Meja Redaksi sandi aplikasi.',
    refused: 'Meja Redaksi tidak diberi izin. Tidak ada yang berubah.',
    close: 'Tutup halaman ini dan kembali ke Meja Redaksi.',
  },
  en: {
    language: 'en',
    granted: 'WordPress has given Meja Redaksi an application password.',
    refused: 'Meja Redaksi was not let in. Nothing has changed.',
    close: 'Close this page and go back to Meja Redaksi.',
  },
}
