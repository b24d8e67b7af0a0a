import { $getRoot, $isElementNode, type LexicalEditorWithDispose, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { relatedHtml } from '../../../../src-shared/article/markup.ts'
import type { ArticleSummary, RelatedLink } from '../../../../src-shared/contract/index.ts'
import { storyBody } from '../../story-body.ts'
import { editorWith, htmlOf, openedFrom, reopened } from '../../story-editor.fixture.ts'
import { movedLink, retitled, targetState, withLink, withoutLink } from './links.ts'
import { INSERT_RELATED } from './related-commands.ts'
import { changeLinks } from './related-node.tsx'

const inside: RelatedLink = { articleId: '0192-a', title: 'Kepesertaan BPJS naik', url: '' }
const outside: RelatedLink = { articleId: null, title: 'Laporan & data', url: 'https://example.org/a?b=1&c=2' }
const story = `<p>Satu.</p>${relatedHtml('inline', [inside, outside], 'id')}<p>Dua.</p>${relatedHtml('end', [], 'id')}`
const flush = (editor: LexicalEditorWithDispose): void => editor.update(() => {}, { discrete: true })
const types = (editor: LexicalEditorWithDispose): string[] =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getType()),
  )

describe('related blocks as data', () => {
  test('come back the same from HTML and from JSON', () => {
    const editor = editorWith(story)
    expect(htmlOf(editor)).toBe(story)
    expect(htmlOf(reopened(editor))).toBe(story)
    expect(storyBody(reopened(editor)).related.map(({ kind, links }) => ({ kind, links }))).toEqual([
      { kind: 'inline', links: [inside, outside] },
      { kind: 'end', links: [] },
    ])
  })

  test('are no part of the text', () => {
    expect(storyBody(editorWith(story)).text).toBe('Satu.\n\nDua.')
  })

  test('hostile links keep their words and lose their address', () => {
    const hostile = `<aside data-related="inline"><ul><li><a href="javascript:alert(1)" data-article-id="x">&lt;img onerror=x&gt;</a></li><li><a href="data:text/html,x">Dua</a></li></ul></aside>`
    const editor = editorWith(hostile)
    expect(storyBody(editor).related[0]?.links).toEqual([
      { articleId: 'x', title: '<img onerror=x>', url: '' },
      { articleId: null, title: 'Dua', url: '' },
    ])
    expect(htmlOf(editor)).not.toMatch(/<img|javascript:|data:text/)
  })

  test('a document with broken links keeps the good ones', () => {
    const document = JSON.stringify(editorWith(story).getEditorState().toJSON())
      .replace('"articleId":"0192-a"', '"articleId":{"$ne":1}')
      .replace('https://example.org/a?b=1&c=2', 'javascript:alert(1)')
    expect(storyBody(openedFrom(document)).related[0]?.links).toEqual([{ ...outside, url: '' }])
  })

  // Written by version 0.1.0 and never to be changed: documents on disk look like this.
  test('open from a document of the first release', () => {
    const frozen =
      '{"root":{"children":[{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"Satu.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""},{"type":"related","version":1,"links":[{"articleId":"0192-a","title":"Kepesertaan BPJS naik","url":""},{"articleId":null,"title":"Laporan & data","url":"https://example.org/a?b=1&c=2"}]},{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"Dua.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""},{"type":"related","version":1,"kind":"end"}],"direction":null,"format":"","indent":0,"type":"root","version":1}}'
    expect(htmlOf(openedFrom(frozen))).toBe(story)
  })
})

describe('putting related blocks into a story', () => {
  const caretIn = (editor: LexicalEditorWithDispose, index: number): void =>
    editor.update(
      () => {
        const block = $getRoot().getChildAtIndex(index)
        if ($isElementNode(block)) block.selectEnd()
      },
      { discrete: true },
    )

  test('an inline one stands after the paragraph of the caret, also when that ends the story', () => {
    const editor = editorWith('<p>Satu.</p><p>Dua.</p>')
    caretIn(editor, 0)
    editor.dispatchCommand(INSERT_RELATED, { kind: 'inline', links: [inside] })
    flush(editor)
    expect(types(editor)).toEqual(['paragraph', 'related', 'paragraph'])
    caretIn(editor, 2)
    editor.dispatchCommand(INSERT_RELATED, { kind: 'inline', links: [inside] })
    flush(editor)
    expect(types(editor)).toEqual(['paragraph', 'related', 'paragraph', 'related', 'paragraph'])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(types(editor)).toEqual(['paragraph', 'related', 'paragraph'])
  })

  test('from inside a block quotation it stands after it', () => {
    const editor = editorWith('<blockquote data-quotation><p>Satu.</p></blockquote><p>Dua.</p>')
    caretIn(editor, 0)
    editor.dispatchCommand(INSERT_RELATED, { kind: 'inline', links: [inside] })
    flush(editor)
    expect(types(editor)).toEqual(['block-quotation', 'related', 'paragraph'])
  })

  test('the end block is last and there is one of it', () => {
    const editor = editorWith('<p>Satu.</p><p>Dua.</p>')
    caretIn(editor, 0)
    editor.dispatchCommand(INSERT_RELATED, { kind: 'end', links: [inside] })
    flush(editor)
    editor.dispatchCommand(INSERT_RELATED, { kind: 'end', links: [outside, inside] })
    flush(editor)
    expect(types(editor)).toEqual(['paragraph', 'paragraph', 'related'])
    expect(storyBody(editor).related[0]?.links).toEqual([inside, outside])
  })

  test('each change of its links is one step to undo', () => {
    const editor = editorWith(story)
    const key = storyBody(editor).related[0]?.key ?? ''
    changeLinks(editor, key, (links) => movedLink(links, 1, 0), 'edited')
    flush(editor)
    expect(storyBody(editor).related[0]?.links).toEqual([outside, inside])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(storyBody(editor).related[0]?.links).toEqual([inside, outside])
  })
})

describe('links', () => {
  const third: RelatedLink = { articleId: 'c', title: 'Tiga', url: '' }
  const summary = (id: string, headline: string, status: ArticleSummary['status']): ArticleSummary => ({
    id,
    status,
    headline,
    standfirst: '',
    section: '',
    byline: '',
    wordCount: 0,
    revision: 1,
    updatedAt: '',
    datedAt: '',
  })

  test('are added once, taken out, and moved within the list', () => {
    expect(withLink([inside], inside)).toEqual([inside])
    expect(withLink([inside], outside)).toEqual([inside, outside])
    expect(withoutLink([inside, outside], 0)).toEqual([outside])
    expect(movedLink([inside, outside, third], 0, 2)).toEqual([outside, third, inside])
    expect(movedLink([inside, outside, third], 2, 0)).toEqual([third, inside, outside])
    const same = [inside, outside]
    expect(movedLink(same, 0, -1)).toBe(same)
    expect(movedLink(same, 1, 2)).toBe(same)
  })

  test('know how their target stands', () => {
    expect(targetState(inside, undefined)).toBe('unknown')
    expect(targetState(inside, [])).toBe('missing')
    expect(targetState(inside, [summary('0192-a', 'x', 'trashed')])).toBe('trashed')
    expect(targetState(inside, [summary('0192-a', 'x', 'published')])).toBe('published')
    expect(targetState(outside, [])).toBe('external')
    expect(targetState({ ...outside, url: '' }, [])).toBe('unlinked')
  })

  test('follow the headlines of their targets', () => {
    const links = [inside, outside]
    expect(retitled(links, [summary('0192-a', inside.title, 'draft')])).toBe(links)
    expect(retitled(links, [summary('0192-a', '', 'draft')])).toBe(links)
    expect(retitled(links, [summary('0192-a', 'Judul baru', 'draft')])).toEqual([
      { ...inside, title: 'Judul baru' },
      outside,
    ])
  })
})
