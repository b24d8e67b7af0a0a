/**
 * Every way a page has of reaching the network, run inside the page itself. Each resolves when the browser has given
 * its verdict, or, where there is none to hear, as soon as the attempt is made. `host` is e.g. '127.0.0.1:4711'.
 */
export const probeNetwork = async (host: string): Promise<string[]> => {
  const http = `http://${host}`
  const tried: string[] = []
  const attempt = async (name: string, run: () => unknown): Promise<void> => {
    tried.push(name)
    try {
      await run()
    } catch {
      // Refused is what is hoped for; the listener knows whether it was.
    }
  }
  /** Until the element has loaded or failed. */
  const settle = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    set: (element: HTMLElementTagNameMap[Tag]) => void,
  ): Promise<void> =>
    new Promise((resolve) => {
      const element = document.createElement(tag)
      element.addEventListener('load', () => resolve())
      element.addEventListener('error', () => resolve())
      set(element)
      document.body.append(element)
      setTimeout(resolve, 300)
    })
  await attempt('fetch', () => fetch(`${http}/fetch`, { mode: 'no-cors' }))
  await attempt('fetch keepalive', () =>
    fetch(`${http}/keepalive`, { mode: 'no-cors', keepalive: true, method: 'POST' }),
  )
  await attempt(
    'XMLHttpRequest',
    () =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest()
        request.onloadend = resolve
        request.open('POST', `${http}/xhr`)
        request.send('x')
      }),
  )
  await attempt('sendBeacon', () => navigator.sendBeacon(`${http}/beacon`, 'x'))
  await attempt(
    'WebSocket',
    () =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://${host}/ws`)
        socket.onerror = resolve
        socket.onopen = resolve
      }),
  )
  await attempt(
    'EventSource',
    () =>
      new Promise((resolve) => {
        const source = new EventSource(`${http}/events`)
        source.onerror = () => {
          source.close()
          resolve(undefined)
        }
      }),
  )
  await attempt('img', () => settle('img', (element) => element.setAttribute('src', `${http}/img`)))
  await attempt('img srcset', () => settle('img', (element) => element.setAttribute('srcset', `${http}/srcset 2x`)))
  await attempt('script', () => settle('script', (element) => element.setAttribute('src', `${http}/script.js`)))
  await attempt('module', () => import(`${http}/module.js`))
  await attempt('iframe', () => settle('iframe', (element) => element.setAttribute('src', `${http}/frame`)))
  await attempt('object', () => settle('object', (element) => element.setAttribute('data', `${http}/object`)))
  await attempt('embed', () => settle('embed', (element) => element.setAttribute('src', `${http}/embed`)))
  await attempt('video', () => settle('video', (element) => element.setAttribute('src', `${http}/video`)))
  await attempt('audio', () => settle('audio', (element) => element.setAttribute('src', `${http}/audio`)))
  for (const rel of [
    'stylesheet',
    'prefetch',
    'preload',
    'modulepreload',
    'preconnect',
    'dns-prefetch',
    'icon',
    'manifest',
  ]) {
    await attempt(`link ${rel}`, () =>
      settle('link', (element) => {
        element.rel = rel
        element.setAttribute('as', 'script')
        element.href = `${http}/${rel}`
      }),
    )
  }
  await attempt('css url', () =>
    settle('div', (element) => element.style.setProperty('background-image', `url(${http}/css)`)),
  )
  await attempt('font', () => new FontFace('remote', `url(${http}/font.woff2)`).load())
  await attempt('worker', () => new Worker(`${http}/worker.js`))
  await attempt('service worker', () => navigator.serviceWorker.register(`${http}/service.js`))
  await attempt('speculation rules', () =>
    settle('script', (element) => {
      element.type = 'speculationrules'
      element.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${http}/speculation`] }] })
    }),
  )
  for (const server of [`stun:${host}`, `turn:${host}?transport=udp`, `turn:${host}?transport=tcp`]) {
    await attempt(`WebRTC ${server}`, async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: server, username: 'x', credential: 'x' }] })
      peer.createDataChannel('x')
      const gathered = new Promise((resolve) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(undefined)
        setTimeout(resolve, 2_000)
      })
      await peer.setLocalDescription(await peer.createOffer())
      await gathered
      peer.close()
    })
  }
  await attempt('ping', () => {
    const link = document.createElement('a')
    link.href = '#'
    link.ping = `${http}/ping`
    document.body.append(link)
    link.click()
  })
  await attempt('form', () => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = `${http}/form`
    document.body.append(form)
    form.submit()
  })
  await attempt('form in a new window', () => {
    const form = document.createElement('form')
    form.action = `${http}/form-blank`
    form.target = '_blank'
    document.body.append(form)
    form.submit()
  })
  await attempt('window.open', () => window.open(`${http}/open`))
  await attempt('meta refresh', () =>
    settle('meta', (element) => {
      element.httpEquiv = 'refresh'
      element.content = `0;url=${http}/refresh`
    }),
  )
  await attempt('location', () => {
    location.href = `${http}/location`
  })
  return tried
}
