/**
 * What every adapter must do against its real server, told once: a story arrives whole and once, whatever is lost on the
 * way, and nothing that was changed there is overwritten. `describeAccount` is the core of it, for every role and every
 * address a site may have.
 */
import { describe } from 'vitest'
import type { Stage } from '../../../../e2e/servers/stage.ts'
import { testAccess } from './access.ts'
import { testConflicts, testRefusedOverwrite } from './conflicts.ts'
import { testLostAnswersOfFirst, testLostAnswersOfLater } from './lost-answers.ts'
import { testMergingByItself, testMergingWithCare } from './merging.ts'
import { testPictures } from './pictures.ts'
import { testRights } from './rights.ts'
import { openStand, type Stand } from './stand.ts'
import { testStories } from './stories.ts'

const testCore = (stand: Stand, loses: 'any request' | 'any write'): void => {
  testStories(stand)
  testRights(stand)
  testLostAnswersOfFirst(stand, loses)
  testRefusedOverwrite(stand)
  testMergingByItself(stand)
}

export const describeAccount = (name: string, start: () => Promise<Stage>): void => {
  describe(`${name}, at its core`, () => testCore(openStand(name, start), 'any write'))
}

export const describeAdapter = (name: string, start: () => Promise<Stage>): void => {
  describe(`${name}, as every adapter`, () => {
    const stand = openStand(name, start)
    testCore(stand, 'any request')
    testPictures(stand)
    testLostAnswersOfLater(stand)
    testConflicts(stand)
    testMergingWithCare(stand)
    testAccess(stand)
  })
}
