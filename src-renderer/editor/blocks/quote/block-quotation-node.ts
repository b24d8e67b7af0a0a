import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getState,
  $isElementNode,
  $setState,
  type DOMConversionMap,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
} from 'lexical'
import {
  attributionAttributes,
  type MarkedAttribution,
  readAttribution,
} from '../../../../src-shared/article/markup.ts'
import { emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { attributionState } from './attribution-state.ts'
import styles from './quote.module.css'
import { writtenAttribution } from './written-attribution.ts'

/** A quotation set apart: paragraphs of somebody's words, with the attribution as data and shown below. */
export class BlockQuotationNode extends ElementNode {
  override $config() {
    return this.config('block-quotation', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: attributionState, flat: true }],
      importDOM: blockQuotationImport,
      $transform: $keepParagraphs,
    })
  }

  getAttribution(): MarkedAttribution {
    return $getState(this, attributionState)
  }

  setAttribution(attribution: MarkedAttribution): this {
    return $setState(this, attributionState, attribution)
  }

  override createDOM(): HTMLElement {
    const quote = document.createElement('blockquote')
    quote.className = styles.block ?? ''
    quote.dataset.block = 'block-quotation'
    quote.dataset.speaker = writtenAttribution(this.getAttribution())
    return quote
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    dom.dataset.speaker = writtenAttribution(this.getAttribution())
    return false
  }

  override exportDOM(): DOMExportOutput {
    const quote = document.createElement('blockquote')
    const attribution = this.getAttribution()
    for (const [name, value] of Object.entries(attributionAttributes(attribution))) quote.setAttribute(name, value)
    const footer = writtenAttribution(attribution)
    return {
      element: quote,
      after: (element) => {
        if (footer !== '' && element instanceof HTMLElement) {
          element.append(Object.assign(document.createElement('footer'), { textContent: footer }))
        }
        return element
      },
    }
  }

  override isShadowRoot(): boolean {
    return true
  }

  /** Backspace at the very beginning: the words stay, the quotation goes. */
  override collapseAtStart(): true {
    $unwrapBlockQuotation(this)
    return true
  }
}

/** Only paragraphs and other blocks live inside; loose words get a paragraph, emptiness one to type in. */
const $keepParagraphs = (quote: BlockQuotationNode): void => {
  if (quote.isEmpty()) quote.append($createParagraphNode())
  for (const child of quote.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) continue
    const before = child.getPreviousSibling()
    if ($isElementNode(before) && !before.isInline() && before.getType() === 'paragraph') before.append(child)
    else {
      const paragraph = $createParagraphNode()
      child.insertBefore(paragraph)
      paragraph.append(child)
    }
  }
}

export const $unwrapBlockQuotation = (quote: BlockQuotationNode): void => {
  for (const child of quote.getChildren()) quote.insertBefore(child)
  quote.remove()
}

const blockQuotationImport: DOMConversionMap = {
  blockquote: () => ({
    priority: 2,
    conversion: (element: HTMLElement) => {
      const attribution = readAttribution((name) => element.getAttribute(name))
      return { node: $createBlockQuotationNode(attribution ?? emptyAttribution) }
    },
  }),
  // Ours is written from the data again; the footer of a quotation from elsewhere is words worth keeping.
  footer: (element) =>
    element.parentElement?.hasAttribute('data-quotation') === true
      ? { priority: 2, conversion: () => ({ node: null, after: () => [] }) }
      : null,
}

export const $createBlockQuotationNode = (attribution: MarkedAttribution): BlockQuotationNode =>
  $applyNodeReplacement(new BlockQuotationNode().setAttribution(attribution))

export const $isBlockQuotationNode = (node: LexicalNode | null | undefined): node is BlockQuotationNode =>
  node instanceof BlockQuotationNode
