import type { WebPage } from './webSession.ts'

/** A form with a user name and a password. */
export type SignInForm = {
  readonly action: URL
  /** With the values that the page gave to its other fields. */
  readonly fields: Readonly<Record<string, string>>
}

/** The first form of a page that asks for both; undefined where scripts draw it. */
export function signInFormIn({ url, body }: WebPage): SignInForm | undefined {
  for (const [, tag = '', content = ''] of body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)) {
    const { method = 'get', action = '' } = attributesOf(tag)
    const inputs = [...content.matchAll(/<input\b([^>]*)>/gi)].map(([, text = '']) => attributesOf(text))
    const names = inputs.map(({ name }) => name)
    if (method.toLowerCase() !== 'post' || !names.includes('username') || !names.includes('password')) continue
    if (!URL.canParse(action, url.href)) continue
    return {
      action: new URL(action, url),
      fields: Object.fromEntries(inputs.flatMap(({ name, value = '' }) => (name ? [[name, value]] : []))),
    }
  }
  return undefined
}

/** The attributes of a tag, with names in lower case. */
function attributesOf(tag: string): Readonly<Record<string, string>> {
  const pairs = tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      withoutEntities(double ?? single ?? bare ?? ''),
    ]),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all
  })
}
