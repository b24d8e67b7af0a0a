/** What an editor is told when the archive cannot be opened. Nothing is ever erased here; the app only closes. */
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Language } from './language.ts'

export type StartupProblem = 'newer' | 'damaged' | 'in_use' | 'not_writable' | 'disk_full' | 'unknown'
export type StartupMessage = {
  message: string
  detail: string
  /** '' when there is no backup to restore. */
  restore: string
  tryAgain: string
  openFolder: string
  quit: string
}

export function startupProblem(error: unknown): StartupProblem {
  if (error instanceof AppError) {
    if (error.code === 'archive_newer') return 'newer'
    if (error.code === 'archive_damaged') return 'damaged'
    if (error.code === 'read_only') return 'in_use'
    if (error.code === 'disk_full') return 'disk_full'
  }
  if (!(error instanceof Error) || !('code' in error)) return 'unknown'
  if (error.code === 'ENOSPC') return 'disk_full'
  const isPermission = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(String(error.code))
  return isPermission ? 'not_writable' : 'unknown'
}

/** `backup`: when the newest one was taken, ISO 8601; null when there is none. Only a damaged archive needs it. */
export function startupMessage(
  problem: StartupProblem,
  language: Language,
  directory: string,
  backup: string | null = null,
): StartupMessage {
  const { message, detail } = texts[language][problem]
  const mayRestore = problem === 'damaged' && backup !== null
  const taken = mayRestore ? momentIn(language, backup) : ''
  const advice = mayRestore ? `\n\n${restoring[language].advice.replace('{time}', taken)}` : ''
  return {
    message,
    detail: detail.replace('{folder}', directory) + advice,
    restore: mayRestore ? restoring[language].button : '',
    ...buttons[language],
  }
}

const momentIn = (language: Language, iso: string): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  )

/** No backup passed its check: what is left is the folder. */
export const noGoodBackup: Record<Language, string> = {
  id: 'Tidak ada cadangan yang lolos pemeriksaan. Tidak ada yang diubah; berkasnya ada di folder "backups".',
  en: 'No backup passed its check. Nothing was changed; the files are in the "backups" folder.',
}

const restoring = {
  id: {
    button: 'Pulihkan dari cadangan',
    advice:
      'Cadangan terbaru diambil pada {time}. Cadangan diperiksa dulu; bila cacat, yang sebelumnya dipakai. Arsip yang rusak tetap disimpan di folder "backups".',
  },
  en: {
    button: 'Restore from backup',
    advice:
      'The newest backup was taken on {time}. It is checked first; a faulty one gives way to the one before it. The damaged archive is kept in the "backups" folder.',
  },
}

const buttons = {
  id: { tryAgain: 'Coba lagi', openFolder: 'Buka folder data', quit: 'Keluar' },
  en: { tryAgain: 'Try again', openFolder: 'Open data folder', quit: 'Quit' },
}

const texts: Record<Language, Record<StartupProblem, { message: string; detail: string }>> = {
  id: {
    newer: {
      message: 'Arsip ini dibuat oleh Meja Redaksi yang lebih baru.',
      detail: 'Tidak ada yang diubah. Pasang versi terbaru Meja Redaksi, lalu buka lagi.\n\n{folder}',
    },
    damaged: {
      message: 'Arsip ini rusak dan tidak dapat dibuka.',
      detail:
        'Tidak ada yang dihapus. Salin dulu seluruh folder data ke tempat aman; salinan cadangan ada di folder "backups" di dalamnya.\n\n{folder}',
    },
    in_use: {
      message: 'Arsip ini sedang dipakai program lain.',
      detail:
        'Hanya satu program yang boleh menulis ke arsip. Tunggu sampai perintah yang sedang berjalan selesai, lalu coba lagi.\n\n{folder}',
    },
    not_writable: {
      message: 'Folder data tidak dapat ditulisi.',
      detail: 'Periksa izin folder ini dan apakah disknya terpasang, lalu coba lagi.\n\n{folder}',
    },
    disk_full: {
      message: 'Disk penuh, arsip tidak dapat dibuka.',
      detail: 'Kosongkan sebagian ruang disk, lalu coba lagi. Naskah Anda tidak berubah.\n\n{folder}',
    },
    unknown: {
      message: 'Arsip tidak dapat dibuka.',
      detail: 'Tidak ada yang dihapus. Keterangannya ada di folder "logs" di dalam folder data.\n\n{folder}',
    },
  },
  en: {
    newer: {
      message: 'This archive was made by a newer Meja Redaksi.',
      detail: 'Nothing was changed. Install the latest Meja Redaksi and open it again.\n\n{folder}',
    },
    damaged: {
      message: 'This archive is damaged and cannot be opened.',
      detail:
        'Nothing was erased. First copy the whole data folder to a safe place; backups are in its "backups" folder.\n\n{folder}',
    },
    in_use: {
      message: 'Another program is using this archive.',
      detail:
        'Only one program may write to an archive. Wait until the running command has finished, then try again.\n\n{folder}',
    },
    not_writable: {
      message: 'The data folder cannot be written to.',
      detail: 'Check the permissions of this folder and that its disk is there, then try again.\n\n{folder}',
    },
    disk_full: {
      message: 'The disk is full, so the archive cannot be opened.',
      detail: 'Free some space and try again. Your stories have not changed.\n\n{folder}',
    },
    unknown: {
      message: 'The archive cannot be opened.',
      detail: 'Nothing was erased. The "logs" folder inside the data folder says more.\n\n{folder}',
    },
  },
}
