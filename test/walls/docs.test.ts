import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tools/root.ts'

const inRoot = readdirSync(fromRoot('.')).filter((name) => name.endsWith('.md'))
const inDocs = readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name))

describe('a link in the documents', () => {
  it.each([...inRoot, ...inDocs])('leads somewhere: %s', (file) => {
    const text = readFileSync(fromRoot(file), 'utf8')
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const ours = links.filter((link) => !/^https?:/.test(link))
    expect(ours.filter((link) => !existsSync(join(fromRoot(dirname(file)), link)))).toEqual([])
  })

  it('is looked at in every one of them', () => {
    expect(inRoot.length + inDocs.length).toBeGreaterThan(12)
  })
})
