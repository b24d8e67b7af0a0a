import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { type JSX, useState } from 'react'
import type { RelatedLink, SearchHit } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import form from '../../../ui/floating-form.module.css'
import { FloatingForm } from '../../floating-form.tsx'
import { StoryContextExtension } from '../../story-context.ts'
import { SuggestField } from '../../suggest-field.tsx'
import { withLink } from './links.ts'
import { type Candidate, useCandidates } from './queries.ts'
import { reasonWords } from './reason-words.ts'
import { closeRelatedPicker, RelatedExtension } from './related-extension.ts'
import { $isRelatedNode, changeLinks } from './related-node.tsx'

/** Finds stories of the archive for a related block: suggestions at first, the search as soon as something is typed. */
const linkTo = (hit: SearchHit): RelatedLink => ({ articleId: hit.id, title: hit.headline, url: '' })

const linkedFrom = (editor: LexicalEditor, key: NodeKey): string[] =>
  editor.read(() => {
    const node = $getNodeByKey(key)
    return $isRelatedNode(node) ? node.getLinks().flatMap((link) => link.articleId ?? []) : []
  })

/** Whoever put the block between two paragraphs goes on writing in the second. */
const $continueAfter = (key: NodeKey): void => {
  const node = $getNodeByKey(key)
  const next = node?.getNextSibling()
  if ($isRangeSelection($getSelection()) && $isElementNode(next)) next.selectStart()
}

const Picker = ({ nodeKey }: { nodeKey: NodeKey }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t, formats } = useWords()
  const [typed, setTyped] = useState('')
  const [seed] = useState(() => getExtensionDependencyFromEditor(editor, StoryContextExtension).output.seed.peek()())
  const [linked, setLinked] = useState(() => linkedFrom(editor, nodeKey))
  const candidates = useCandidates(typed, seed).filter((hit) => hit.id !== seed.articleId && !linked.includes(hit.id))
  const date = (hit: SearchHit): string => formats.day(new Date(hit.date))
  const detail = (hit: Candidate): string =>
    [
      hit.nearDuplicate === true ? t('compose.reason.nearDuplicate') : '',
      hit.section,
      date(hit),
      hit.reason === undefined ? '' : reasonWords(hit.reason, t),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  const add = (id: string): void => {
    const hit = candidates.find((candidate) => candidate.id === id)
    if (hit === undefined) return
    changeLinks(editor, nodeKey, (links) => withLink(links, linkTo(hit)), 'edited')
    setLinked([...linked, hit.id])
    setTyped('')
  }
  const close = (): void => {
    closeRelatedPicker(editor)
    editor.update(() => $continueAfter(nodeKey))
  }
  return (
    <FloatingForm anchor={() => editor.getElementByKey(nodeKey)} title={t('compose.related.pick')} onClose={close}>
      <div className={form.fields}>
        <SuggestField
          label={t('compose.related.search')}
          placeholder={t('compose.related.searchHint')}
          value={typed}
          autoFocus
          stayOpen
          suggestions={candidates.map((hit) => ({
            id: hit.id,
            label: hit.headline === '' ? t('compose.untitled') : hit.headline,
            detail: detail(hit),
          }))}
          onChange={setTyped}
          onTake={(suggestion) => add(suggestion.id)}
        />
        {candidates.length === 0 ? (
          <p className={form.note}>
            {t(typed.trim() === '' ? 'compose.related.noSuggestions' : 'compose.related.noHits')}
          </p>
        ) : null}
        <div className={form.actions}>
          <Button kind="primary" onClick={close}>
            {t('compose.done')}
          </Button>
        </div>
      </div>
    </FloatingForm>
  )
}

export const RelatedOverlay = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const picking = useExtensionSignalValue(RelatedExtension, 'picking')
  if (picking === null) return null
  const exists = editor.read(() => $isRelatedNode($getNodeByKey(picking)))
  return exists ? <Picker key={picking} nodeKey={picking} /> : null
}
