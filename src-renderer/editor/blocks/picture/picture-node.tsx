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
import { pictureAddress, pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import { BodyPicture } from '../../../../src-shared/contract/index.ts'
import { blockElement, exportedMarkup } from '../block-dom.ts'
import { PictureView } from './picture-view.tsx'
import { pictureOfFigure } from './read-figure.ts'

/** A picture between paragraphs, with its words. The bytes lie in the archive; one from a web site is only its address. */
export const emptyPicture: BodyPicture = { mediaId: null, address: '', alt: '', caption: '', credit: '' }

/** A document or clipboard may hold anything: what makes no sense becomes a picture that is nowhere. */
const pictureState = createState('picture', {
  parse: (value): BodyPicture => {
    const parsed = BodyPicture.safeParse(value)
    return parsed.success ? { ...parsed.data, address: pictureAddress(parsed.data.address) } : emptyPicture
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})

export class PictureNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('picture', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: pictureState, flat: true }],
      importDOM: pictureImport,
    })
  }

  getPicture(): BodyPicture {
    return $getState(this, pictureState)
  }

  setPicture(picture: BodyPicture): this {
    return $setState(this, pictureState, picture)
  }

  override createDOM(): HTMLElement {
    return blockElement('div', 'picture')
  }

  override updateDOM(): false {
    return false
  }

  /** Without a source: what goes to the clipboard fetches nothing where it is pasted. */
  override exportDOM(): DOMExportOutput {
    return exportedMarkup(pictureHtml(this.getPicture()))
  }

  override getTextContent(): string {
    const { caption, credit } = this.getPicture()
    return [caption, credit].filter((words) => words !== '').join(' ')
  }

  override isInline(): false {
    return false
  }

  override decorate(): JSX.Element {
    return <PictureView nodeKey={this.getKey()} picture={this.getPicture()} />
  }
}

const conversion = (element: HTMLElement) => {
  const picture = pictureOfFigure(element)
  return picture === null ? null : { node: $createPictureNode(picture), after: () => [] }
}

const pictureImport: DOMConversionMap = {
  figure: () => ({ priority: 2, conversion }),
  img: () => ({ priority: 2, conversion }),
}

export const $createPictureNode = (picture: BodyPicture): PictureNode =>
  $applyNodeReplacement(new PictureNode().setPicture(picture))

export const $isPictureNode = (node: LexicalNode | null | undefined): node is PictureNode => node instanceof PictureNode
