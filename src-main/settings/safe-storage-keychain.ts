/** The system's keychain through Electron. Electron 45 has promises for what 33 does at once: told apart only here. */
import { safeStorage } from 'electron'
import type { Keychain } from './secrets.ts'

const isAsync = typeof safeStorage.encryptStringAsync === 'function'

export const safeStorageKeychain: Keychain = {
  isTrustworthy: async () => {
    // 'basic_text' is a password that is compiled into Chromium: no better than plain text.
    if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
      return false
    return isAsync ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable()
  },
  encrypt: async (plain) => (isAsync ? safeStorage.encryptStringAsync(plain) : safeStorage.encryptString(plain)),
  decrypt: async (encrypted) =>
    isAsync ? (await safeStorage.decryptStringAsync(encrypted)).result : safeStorage.decryptString(encrypted),
}
