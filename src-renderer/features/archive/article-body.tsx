import { createElement, type MouseEvent, type ReactNode } from 'react'
import styles from './article-body.module.css'

/**
 * An archived article's HTML as elements of this page: only those named here are made, with no attribute but the ones a
 * story's blocks have, so that nothing in it can run or fetch. Links say where they lead and go there by `onLink`.
 */
export type Link = { articleId: string | null; href: string | null }

const plain = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 'u', 's', 'code', 'footer', 'cite'])
const deepest = 100

const childrenOf = (node: Node, onLink: (link: Link) => void, depth: number): ReactNode[] =>
  depth === 0
    ? [node.textContent]
    : [...node.childNodes].map((child, index) =>
        child instanceof Element
          ? elementOf(child, index, onLink, depth - 1)
          : child instanceof Text
            ? child.data
            : null,
      )

const linkOf = (element: Element, key: number, onLink: (link: Link) => void, children: ReactNode[]): ReactNode => {
  const link = { articleId: element.getAttribute('data-article-id'), href: element.getAttribute('href') }
  if (link.articleId === null && link.href === null) return <span key={key}>{children}</span>
  const go = (event: MouseEvent): void => {
    event.preventDefault()
    onLink(link)
  }
  return (
    <a key={key} className={styles.link} href={link.href ?? '#'} title={link.href ?? undefined} onClick={go}>
      {children}
    </a>
  )
}

/** The archive's own picture; of one on a web site the address, which is not asked for anything. */
const Picture = ({ image }: { image: Element }): ReactNode => {
  const held = image.getAttribute('data-picture') ?? ''
  const alt = image.getAttribute('alt') ?? ''
  if (/^[0-9a-f]{64}$/.test(held)) return <img className={styles.picture} src={`app://meja/media/${held}`} alt={alt} />
  const address = image.getAttribute('data-address') ?? ''
  return <p className={styles.elsewhere}>{alt === '' ? address : `${alt} · ${address}`}</p>
}

const elementOf = (element: Element, key: number, onLink: (link: Link) => void, depth: number): ReactNode => {
  const tag = element.localName
  const children = childrenOf(element, onLink, depth)
  const isQuotation = element.hasAttribute('data-quotation')
  const speaker = element.getAttribute('data-speaker') || undefined
  if (tag === 'mark') return createElement('mark', { key, 'data-hit': element.getAttribute('data-hit') }, children)
  if (tag === 'br') return <br key={key} />
  if (tag === 'img') return <Picture key={key} image={element} />
  if (tag === 'figcaption') return createElement('p', { key, className: styles.caption }, children)
  if (tag === 'a') return linkOf(element, key, onLink, children)
  if (tag === 'blockquote') {
    return (
      <blockquote key={key} className={isQuotation ? styles.quotation : styles.quoted} data-speaker={speaker}>
        {children}
      </blockquote>
    )
  }
  if (tag === 'aside') {
    return (
      <div key={key} className={styles.related}>
        {children}
      </div>
    )
  }
  if (tag === 'span') {
    const kind = element.hasAttribute('data-dateline') ? styles.dateline : isQuotation ? styles.spoken : undefined
    return (
      <span key={key} className={kind} title={speaker}>
        {children}
      </span>
    )
  }
  return plain.has(tag) ? createElement(tag, { key }, children) : <div key={key}>{children}</div>
}

export const ArticleBody = ({ html, onLink }: { html: string; onLink: (link: Link) => void }) => (
  <div className={styles.body}>
    {childrenOf(new DOMParser().parseFromString(html, 'text/html').body, onLink, deepest)}
  </div>
)
