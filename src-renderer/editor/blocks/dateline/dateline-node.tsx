import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMConversionMap,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical'
import type { JSX } from 'react'
import { datelineAttributes, readDateline } from '../../../../src-shared/article/markup.ts'
import { Dateline } from '../../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../../src-shared/language/render-dateline.ts'
import { blockElement } from '../block-dom.ts'
import { DatelineView } from './dateline-view.tsx'

/** The opening of a story as one typed thing in the text. Its words come from the fields, never from typing. */
export const emptyDateline: Dateline = {
  place: '',
  outlet: '',
  separator: '–',
  order: 'place-outlet',
  outletWrap: 'none',
  raw: '',
}

const sameDateline = (a: Dateline, b: Dateline): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whatever a document or a clipboard holds becomes a valid dateline, at worst an empty one. */
const datelineState = createState('dateline', {
  parse: (value): Dateline => {
    const parsed = Dateline.safeParse(value)
    return parsed.success ? parsed.data : emptyDateline
  },
  isEqual: sameDateline,
})

export class DatelineNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('dateline', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: datelineState, flat: true }],
      importDOM: datelineImport,
    })
  }

  getDateline(): Dateline {
    return $getState(this, datelineState)
  }

  setDateline(dateline: Dateline): this {
    return $setState(this, datelineState, dateline)
  }

  override createDOM(): HTMLElement {
    return blockElement('span', 'dateline')
  }

  override updateDOM(): false {
    return false
  }

  override exportDOM(): DOMExportOutput {
    const span = document.createElement('span')
    for (const [name, value] of Object.entries(datelineAttributes(this.getDateline()))) span.setAttribute(name, value)
    span.textContent = this.getTextContent()
    return { element: span }
  }

  /** As received; the house style is applied where the story is shown and exported. */
  override getTextContent(): string {
    return renderDateline(this.getDateline(), '')
  }

  override isInline(): true {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return true
  }

  override decorate(): JSX.Element {
    return <DatelineView nodeKey={this.getKey()} dateline={this.getDateline()} />
  }
}

const datelineImport: DOMConversionMap = {
  span: (element) =>
    element.hasAttribute('data-dateline')
      ? {
          priority: 2,
          conversion: (span: HTMLElement) => {
            const dateline = readDateline((name) => span.getAttribute(name))
            // The words inside are rendered from the fields: they would appear twice.
            return dateline === null ? { node: null } : { node: $createDatelineNode(dateline), forChild: () => null }
          },
        }
      : null,
}

export const $createDatelineNode = (dateline: Dateline): DatelineNode =>
  $applyNodeReplacement(new DatelineNode().setDateline(dateline))

export const $isDatelineNode = (node: LexicalNode | null | undefined): node is DatelineNode =>
  node instanceof DatelineNode
