import { $getNodeByKey, $isTextNode, type LexicalEditor } from 'lexical'
import type { QuoteHit } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { $insertQuotation } from '../../editor/blocks/quote/insert-quotation.ts'
import { placeOf } from '../../editor/checks/text-places.ts'
import { $selectMatch } from '../../editor/find/find-matches.ts'
import { rangeOf } from '../../editor/find/show-matches.ts'
import { storyBody } from '../../editor/story-body.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { openSession } from '../compose/autosave.ts'

/** What can be done with a quotation that was found: going to where it stands, and taking it into the open story. */

/** Resolves when the story is on the page. */
const shown = (editor: LexicalEditor): Promise<void> =>
  new Promise((resolve) => {
    const stop = editor.registerRootListener((root) => {
      if (root === null) return
      // The page has its words one frame later; the listener may be told while it is being registered.
      requestAnimationFrame(() => {
        stop()
        resolve()
      })
    })
  })

const reveal = (editor: LexicalEditor, { text, start, end }: QuoteHit): void => {
  const body = storyBody(editor)
  const isThere = body.text.slice(start, end) === text
  const from = isThere ? start : body.text.indexOf(text)
  const place = from < 0 ? null : placeOf(body.pieces, from, from + text.length)
  if (place === null) return
  editor.update(() => {
    const canSelect = [place.from, place.to].every(({ key }) => $isTextNode($getNodeByKey(key)))
    if (canSelect) $selectMatch(place)
  })
  editor.focus()
  rangeOf(editor, place)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}

export type QuotationActions = {
  open: (hit: QuoteHit) => void
  /** Null while no story is open to take it. */
  insert: ((hit: QuoteHit) => void) | null
}

export const useQuotationActions = (): QuotationActions => {
  const { t } = useWords()
  const { articleId, openArticle } = useDesk()
  const fail = tellFailure(t)
  const open = async (hit: QuoteHit): Promise<void> => {
    openArticle(hit.articleId)
    const { editor } = await openSession(hit.articleId)
    await shown(editor)
    reveal(editor, hit)
  }
  const insert = async (target: string, hit: QuoteHit): Promise<void> => {
    const session = await openSession(target)
    const { speaker, role, verb } = hit
    const attribution = { speaker, role, verb, saidOn: hit.date, channel: '' }
    const source = hit.articleId === target ? null : { articleId: hit.articleId, title: hit.headline, url: '' }
    session.editor.update(() => $insertQuotation(hit.text, attribution, source))
    notify({
      title: t('quotes.inserted', { speaker: speaker === '' ? t('quotes.unknown') : speaker }),
      ...(source === null ? {} : { detail: t('quotes.insertedHint') }),
      action: { label: t('frame.undo'), run: session.undo },
    })
  }
  return {
    open: (hit) => void open(hit).catch(fail),
    insert: articleId === null ? null : (hit) => void insert(articleId, hit).catch(fail),
  }
}
