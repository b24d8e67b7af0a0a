/**
 * WordPress' own writing made plain HTML: block comments go, captions become what they are, other shortcodes leave their
 * words, and paragraphs that were only blank lines become elements (as `wpautop` does when a page is shown).
 */
const blockComment = /<!--\s*\/?wp:[\s\S]*?-->/g
const moreMark = /<!--\s*(?:more|nextpage)[\s\S]*?-->/g

/** Their content is no prose: forms, players, galleries. */
const dropped = 'gallery|playlist|audio|video|embed|contact-form-7|wpforms|adsense|ads?|iframe|googlemaps|poll'

const withoutShortcodes = (html: string): string =>
  html
    .replace(/\[caption\b[^\]]*\]([\s\S]*?)\[\/caption\]/g, (_, inner: string) => `<figure>${inner}</figure>`)
    .replace(new RegExp(`\\[(${dropped})\\b[^\\]]*\\](?:[\\s\\S]*?\\[\\/\\1\\])?`, 'g'), '')
    // A name, then attributes: words in brackets ("[sic]", "[red]") have none and stay.
    .replace(/\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|\S+))+\s*\/?\]/g, '')
    .replace(/\[\/[a-z][\w-]*\]/g, '')
    .replace(/\[\[([a-z][^\]]*)\]\]/g, '[$1]')

const blockTag =
  /^<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|blockquote|figure|table|thead|tbody|tr|td|th|pre|aside|hr|dl|dt|dd|footer|address|form|iframe|center)\b/i

/** Blank lines part paragraphs and single ones break a line, but only where no block says so already. */
const withParagraphs = (html: string): string =>
  html
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      blockTag.test(part) ? part : `<p>${part.replace(/(?<!>)\n(?!<\/?(?:p|div|ul|ol|li))/g, '<br>')}</p>`,
    )
    .join('\n')

export const plainHtml = (content: string): string => {
  const hasBlocks = /<!--\s*wp:/.test(content)
  const html = withoutShortcodes(content.replace(blockComment, '').replace(moreMark, ''))
  return hasBlocks || /<p[\s>]/i.test(html) ? html : withParagraphs(html)
}
