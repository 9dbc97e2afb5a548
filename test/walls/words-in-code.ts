import { parseAst } from 'rolldown/parseAst'

/** Something in the code that a user would read. */
export interface Found {
  readonly line: number
  readonly text: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly value?: unknown
  readonly [key: string]: unknown
}

/** Where text stands that no one reads: names of things, types, and what is told to programmers only. */
const unread: Readonly<Record<string, (node: Node) => boolean>> = {
  ImportDeclaration: () => true,
  ExportNamedDeclaration: (node) => node['source'] !== null && node['source'] !== undefined,
  ImportExpression: () => true,
  TSLiteralType: () => true,
  NewExpression: ({ callee }) => /Error$/.test(nameOf(callee)),
  // The second is valibot: what a schema says of data that does not fit reaches no page.
  CallExpression: ({ callee }) => /^(console|v)\./.test(nameOf(callee)),
  JSXAttribute: ({ name }) =>
    /^(class|d|viewBox|points|transform|href|role|type|name|id|for|autocomplete)$/.test(nameOf(name)),
}

/** Names that are the same in every language: the product's, the exchange's, keys of the keyboard, and headers. */
const names =
  /^(Twinkey|Gemini|Auditor|Trader|Fund ?[Mm]anager|Administrator|Enter|Escape|Tab|Home|End|Delete|Backspace|Shift|Alt|Control|Meta|Content-Type)$/

/**
 * What of a file looks like words for people: text in markup; a string that is directly shown; and any string with two
 * words in it, or with a capital letter at its front. @param file its name, of which the end matters
 */
export function wordsIn(source: string, file: string): Found[] {
  const found: Found[] = []
  const note = (node: Node, text: string) => {
    if (/\p{L}/u.test(text) && !names.test(text.trim()))
      found.push({ line: source.slice(0, node.start).split('\n').length, text: text.trim().replace(/\s+/g, ' ') })
  }
  const visit = (node: Node, isShown: boolean): void => {
    if (unread[node.type]?.(node)) return
    if (node.type === 'JSXText') note(node, String(node.value))
    else if (node.type === 'Literal' && typeof node.value === 'string') {
      if (isShown || looksLikeWords(node.value)) note(node, node.value)
    } else if (node.type === 'TemplateLiteral') {
      const text = (node['quasis'] as Node[]).map((part) => (part.value as { cooked: string }).cooked).join('…')
      if (isShown ? /\p{L}/u.test(text) : looksLikeWords(text)) note(node, text)
    }
    for (const [key, child] of Object.entries(node)) {
      if (key === 'key' && !node['computed']) continue
      for (const one of Array.isArray(child) ? child : [child])
        if (isNode(one)) visit(one, staysShown(node, key, isShown))
    }
  }
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node, false)
  return found
}

/** Whether what stands there is put on the page as it is: a child in markup, and either end of a choice between two. */
function staysShown(parent: Node, key: string, isShown: boolean): boolean {
  if (parent.type === 'JSXElement' || parent.type === 'JSXFragment') return key === 'children'
  if (parent.type === 'JSXExpressionContainer') return isShown
  if (parent.type === 'ConditionalExpression') return isShown && key !== 'test'
  if (parent.type === 'LogicalExpression') return isShown && key === 'right'
  return false
}

function looksLikeWords(text: string): boolean {
  return (
    /\p{L}{2}[,;:.]? \p{L}|\p{L} \p{L}{2}/u.test(text) ||
    /^\p{Lu}\p{Ll}+(-\p{Ll}+)*$/u.test(text) ||
    /^\p{Lu}\p{Ll}*[ …]/u.test(text)
  )
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return `${nameOf(node['object'])}.${nameOf(node['property'])}`
  return typeof node['name'] === 'string' ? node['name'] : nameOf(node['name'])
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
