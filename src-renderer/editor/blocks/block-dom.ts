import type { DOMExportOutput } from 'lexical'

/** The DOM around blocks that React draws, and the markup they leave the editor with. */
export const blockElement = (tag: 'div' | 'span', block: string): HTMLElement => {
  const element = document.createElement(tag)
  element.dataset.block = block
  return element
}

/** The one element of `html`, which comes from the article's own markup. */
export const exportedMarkup = (html: string): DOMExportOutput => {
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.firstElementChild
  return { element: element instanceof HTMLElement ? element : null }
}
