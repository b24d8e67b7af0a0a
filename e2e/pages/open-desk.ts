/** The app as somebody finds it who starts it for the first time, in Indonesian. */
import type { LaunchApp } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from './desk-page.ts'

/** The page hears the keyboard. */
export const openDesk = async (launchApp: LaunchApp): Promise<DeskPage> => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  return desk
}
