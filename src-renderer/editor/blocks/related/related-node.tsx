import {
  $applyNodeReplacement,
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMConversionMap,
  type DOMExportOutput,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { JSX } from 'react'
import { z } from 'zod'
import { isPublicUrl, relatedHtml } from '../../../../src-shared/article/markup.ts'
import { RelatedKind, RelatedLink } from '../../../../src-shared/contract/index.ts'
import { blockElement, exportedMarkup } from '../block-dom.ts'
import { type ChangeLinks, RelatedView } from './related-view.tsx'

/** Links to other stories, in order, as one block: "Bacaan Lainnya" between paragraphs or "Pos terkait" at the end. */
const RelatedLinks = z.array(RelatedLink).max(100)

const kindState = createState('kind', {
  parse: (value): RelatedKind => {
    const parsed = RelatedKind.safeParse(value)
    return parsed.success ? parsed.data : 'inline'
  },
})

/** A document or clipboard may hold anything: links that make no sense are dropped, the others stay. */
const linksState = createState('links', {
  parse: (value): RelatedLink[] => {
    const given = Array.isArray(value) ? value : []
    const links = given.flatMap((link) => {
      const parsed = RelatedLink.safeParse(link)
      return parsed.success ? [safe(parsed.data)] : []
    })
    return RelatedLinks.parse(links.slice(0, 100))
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})

const safe = (link: RelatedLink): RelatedLink => (isPublicUrl(link.url) ? link : { ...link, url: '' })

export class RelatedNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('related', {
      extends: DecoratorNode,
      stateConfigs: [
        { stateConfig: kindState, flat: true },
        { stateConfig: linksState, flat: true },
      ],
      importDOM: relatedImport,
    })
  }

  getKind(): RelatedKind {
    return $getState(this, kindState)
  }

  getLinks(): RelatedLink[] {
    return $getState(this, linksState)
  }

  setLinks(links: RelatedLink[]): this {
    return $setState(this, linksState, links.map(safe))
  }

  setKind(kind: RelatedKind): this {
    return $setState(this, kindState, kind)
  }

  override createDOM(): HTMLElement {
    return blockElement('div', 'related')
  }

  override updateDOM(): false {
    return false
  }

  override exportDOM(): DOMExportOutput {
    return exportedMarkup(relatedHtml(this.getKind(), this.getLinks(), 'id'))
  }

  override getTextContent(): string {
    return this.getLinks()
      .map((link) => link.title)
      .join('\n')
  }

  override isInline(): false {
    return false
  }

  override decorate(editor: LexicalEditor): JSX.Element {
    const nodeKey = this.getKey()
    const change: ChangeLinks = (links, reason) => changeLinks(editor, nodeKey, links, reason)
    return <RelatedView nodeKey={nodeKey} kind={this.getKind()} links={this.getLinks()} onChange={change} />
  }
}

/** One undoable step; following a target's new headline is no step of its own. */
export const changeLinks = (
  editor: LexicalEditor,
  key: NodeKey,
  change: (links: RelatedLink[]) => RelatedLink[],
  reason: 'edited' | 'following',
): void =>
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (!$isRelatedNode(node)) return
      const links = change(node.getLinks())
      if (links !== node.getLinks()) node.setLinks(links)
    },
    // Whoever changes links is in the picker or on a button of the card: the focus stays there.
    { tag: [reason === 'following' ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )

const relatedImport: DOMConversionMap = {
  aside: (element) =>
    element.hasAttribute('data-related')
      ? {
          priority: 2,
          conversion: (aside: HTMLElement) => {
            const links = [...aside.querySelectorAll('li')].map((item): RelatedLink => {
              const anchor = item.querySelector('a')
              return {
                articleId: anchor?.getAttribute('data-article-id') ?? null,
                title: (item.textContent ?? '').trim().slice(0, 1000),
                url: anchor?.getAttribute('href') ?? '',
              }
            })
            const kind = RelatedKind.safeParse(aside.getAttribute('data-related'))
            return { node: $createRelatedNode(kind.success ? kind.data : 'inline', linksState.parse(links)) }
          },
        }
      : null,
}

export const $createRelatedNode = (kind: RelatedKind, links: RelatedLink[]): RelatedNode =>
  $applyNodeReplacement(new RelatedNode().setKind(kind).setLinks(links))

export const $isRelatedNode = (node: LexicalNode | null | undefined): node is RelatedNode => node instanceof RelatedNode
