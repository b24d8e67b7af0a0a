import {
  $applyNodeReplacement,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $setState,
  createState,
  type DOMConversionMap,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
} from 'lexical'
import { factTitle } from '../../../../src-shared/article/fact-box-markup.ts'
import styles from './fact-box.module.css'

/** Facts set apart from the story: paragraphs and lists under a title, which is a field and not part of the typing. */
const titleState = createState('title', {
  parse: (value): string => (typeof value === 'string' ? factTitle(value) : ''),
})

/** Drawn by the style sheet, so that nobody types into it; a group is called by it. */
const showTitle = (box: HTMLElement, title: string): void => {
  box.dataset.title = title
  if (title === '') box.removeAttribute('aria-label')
  else box.setAttribute('aria-label', title)
}

export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('fact-box', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: titleState, flat: true }],
      importDOM: factBoxImport,
      $transform: $keepBlocks,
    })
  }

  getTitle(): string {
    return $getState(this, titleState)
  }

  setTitle(title: string): this {
    return $setState(this, titleState, factTitle(title))
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = styles.box ?? ''
    box.dataset.block = 'fact-box'
    box.role = 'group'
    showTitle(box, this.getTitle())
    return box
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    showTitle(dom, this.getTitle())
    return false
  }

  override exportDOM(): DOMExportOutput {
    const box = document.createElement('aside')
    box.className = 'fact-box'
    box.dataset.factBox = ''
    const title = this.getTitle()
    return {
      element: box,
      after: (element) => {
        if (title !== '' && element instanceof HTMLElement) {
          const head = Object.assign(document.createElement('p'), { textContent: title, className: 'fact-title' })
          head.dataset.factTitle = ''
          element.prepend(head)
        }
        return element
      },
    }
  }

  override isShadowRoot(): boolean {
    return true
  }

  /** Backspace at the very beginning: the words stay, the box goes. */
  override collapseAtStart(): true {
    $unwrapFactBox(this)
    return true
  }
}

/** Loose words get a paragraph, emptiness one to type in. */
const $keepBlocks = (box: FactBoxNode): void => {
  if (box.isEmpty()) box.append($createParagraphNode())
  for (const child of box.getChildren()) {
    if (($isElementNode(child) && !child.isInline()) || child.getType() === 'picture') continue
    const before = child.getPreviousSibling()
    if ($isElementNode(before) && before.getType() === 'paragraph') before.append(child)
    else {
      const paragraph = $createParagraphNode()
      child.insertBefore(paragraph)
      paragraph.append(child)
    }
  }
}

/** Nothing that was written is lost: the title becomes a paragraph. */
export const $unwrapFactBox = (box: FactBoxNode): void => {
  const title = box.getTitle()
  if (title !== '') box.insertBefore($createParagraphNode().append($createTextNode(title)))
  for (const child of box.getChildren()) box.insertBefore(child)
  box.remove()
}

const titleOf = (box: Element): string => box.querySelector('[data-fact-title]')?.textContent ?? ''

const factBoxImport: DOMConversionMap = {
  aside: (element) =>
    element.hasAttribute('data-fact-box')
      ? { priority: 3, conversion: (box: HTMLElement) => ({ node: $createFactBoxNode(titleOf(box)) }) }
      : null,
  // Written from the data again.
  p: (element) =>
    element.hasAttribute('data-fact-title') && element.parentElement?.hasAttribute('data-fact-box') === true
      ? { priority: 3, conversion: () => ({ node: null, after: () => [] }) }
      : null,
}

export const $createFactBoxNode = (title: string): FactBoxNode =>
  $applyNodeReplacement(new FactBoxNode().setTitle(title))

export const $isFactBoxNode = (node: LexicalNode | null | undefined): node is FactBoxNode => node instanceof FactBoxNode
