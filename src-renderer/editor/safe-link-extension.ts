import { configExtension, defineExtension } from '@lexical/extension'
import { LinkExtension, LinkNode } from '@lexical/link'
import { isSafeLink } from './safe-link.ts'

/** No story ever holds a link that is not http, https or mailto, however it came in: its words stay, the link goes. */
export const SafeLinkExtension = defineExtension({
  name: 'meja/safe-link',
  dependencies: [configExtension(LinkExtension, { validateUrl: isSafeLink })],
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (link) => {
      if (isSafeLink(link.getURL())) return
      for (const child of link.getChildren()) link.insertBefore(child)
      link.remove()
    }),
})
