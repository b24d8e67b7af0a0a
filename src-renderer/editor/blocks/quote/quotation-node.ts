import {
  $applyNodeReplacement,
  $copyNode,
  $getState,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  type DOMConversionMap,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import {
  attributionAttributes,
  type MarkedAttribution,
  readAttribution,
} from '../../../../src-shared/article/markup.ts'
import { attributionState } from './attribution-state.ts'
import styles from './quote.module.css'

/** Quoted words inside a sentence: they stay text that can be edited, with the attribution as data around them. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: attributionState, flat: true }],
      importDOM: quotationImport,
    })
  }

  getAttribution(): MarkedAttribution {
    return $getState(this, attributionState)
  }

  setAttribution(attribution: MarkedAttribution): this {
    return $setState(this, attributionState, attribution)
  }

  override createDOM(): HTMLElement {
    const span = document.createElement('span')
    span.className = styles.inline ?? ''
    span.dataset.block = 'quotation'
    this.#showSpeaker(span)
    return span
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    this.#showSpeaker(dom)
    return false
  }

  #showSpeaker(dom: HTMLElement): void {
    dom.dataset.speaker = this.getAttribution().speaker
  }

  override exportDOM(): DOMExportOutput {
    const span = document.createElement('span')
    for (const [name, value] of Object.entries(attributionAttributes(this.getAttribution()))) {
      span.setAttribute(name, value)
    }
    return { element: span }
  }

  override isInline(): true {
    return true
  }

  override canBeEmpty(): false {
    return false
  }

  /** Typing at either edge belongs to the sentence around the quotation, not to the speaker. */
  override canInsertTextBefore(): false {
    return false
  }

  override canInsertTextAfter(): false {
    return false
  }

  /** Enter inside a quotation: it runs on over the paragraphs, and each part keeps the speaker. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): LexicalNode {
    const next = $copyNode(this)
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** A part of a quotation that is copied on its own stays a quotation of its speaker. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null): boolean {
    if (!$isRangeSelection(selection)) return false
    const ends = [selection.anchor.getNode(), selection.focus.getNode()]
    return ends.every((node) => this.is(node) || this.isParentOf(node)) && selection.getTextContent() !== ''
  }
}

const quotationImport: DOMConversionMap = {
  span: (element) =>
    element.hasAttribute('data-quotation')
      ? {
          priority: 2,
          conversion: (span: HTMLElement) => {
            const attribution = readAttribution((name) => span.getAttribute(name))
            return { node: attribution === null ? null : $createQuotationNode(attribution) }
          },
        }
      : null,
}

export const $createQuotationNode = (attribution: MarkedAttribution): QuotationNode =>
  $applyNodeReplacement(new QuotationNode().setAttribution(attribution))

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode
