import { setPriority } from 'node:os'

/**
 * Lets an import's thread give way to the window: with a thread for each core, a key press would otherwise wait its turn
 * behind them. Only Linux has a priority for a single thread; elsewhere this would slow down the whole app.
 */
const politeness = 10

export const giveWay = (): void => {
  if (process.platform === 'linux') setPriority(politeness)
}
