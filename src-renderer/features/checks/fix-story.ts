import { $changeBoxTitle } from '../../editor/blocks/fact-box/fact-box-extension.ts'
import { $changeCaption } from '../../editor/blocks/picture/picture-extension.ts'
import { $fixText } from '../../editor/checks/fix-text.ts'
import type { StorySession } from '../compose/session.ts'
import { fieldParts, withWords, wordsOf } from './checked-copy.ts'
import type { Finding } from './findings.ts'
import { checksOf } from './story-checks.ts'

/** Puts fixes into the story, all of them one step that undo takes back. */
type Fixable = Finding & { fix: string }

export const canFix = (finding: Finding): finding is Fixable => finding.fix !== null && finding.part !== null

/** Of fixes that overlap the first and widest is taken; the next check finds what it hid. */
export const withoutOverlaps = (findings: readonly Finding[]): Fixable[] => {
  const taken: Fixable[] = []
  for (const finding of findings.filter(canFix).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = taken.findLast(({ part, node }) => part === finding.part && node === finding.node)
    if (last === undefined || last.end <= finding.start) taken.push(finding)
  }
  return taken
}

const fixedWords = (words: string, fixes: readonly Fixable[]): string =>
  fixes
    .filter((fix) => words.slice(fix.start, fix.end) === fix.text)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, fix }) => text.slice(0, start) + fix + text.slice(end), words)

/** Resolves when the story was checked again. */
export const fixFindings = (session: StorySession, findings: readonly Finding[]): Promise<void> => {
  const fixes = withoutOverlaps(findings)
  const before = session.state().fields
  const after = fieldParts.reduce((fields, part) => {
    const words = wordsOf(fields, part)
    const fixed = fixedWords(
      words,
      fixes.filter((fix) => fix.part === part),
    )
    return fixed === words ? fields : withWords(fields, part, fixed)
  }, before)
  const inBody = fixes.filter(({ part }) => part === 'body')
  const nodes = new Set(fixes.flatMap(({ node }) => node ?? []))
  session.editTogether(after, () => {
    $fixText(session.editor, inBody)
    for (const key of nodes) {
      const own = fixes.filter(({ node }) => node === key)
      $changeCaption(key, (words) => fixedWords(words, own))
      $changeBoxTitle(key, (words) => fixedWords(words, own))
    }
  })
  return checksOf(session).checkNow()
}
