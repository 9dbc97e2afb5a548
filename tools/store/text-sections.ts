/** What stands under each heading of the second rank, by that heading. */
export type Sections = ReadonlyMap<string, string>

/**
 * Reads a text in Markdown as the sections of a form: what stands before the first heading is for whoever writes, and is left
 * out; the lines of a paragraph or of a point are joined, for a form's field breaks them itself.
 * @throws Error where two sections have the same heading, or one is empty
 */
export function sectionsOf(markdown: string): Sections {
  const sections = new Map<string, string>()
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n')
    const text = joined(lines.join('\n'))
    if (sections.has(heading.trim())) throw new Error(`Two sections are called ${heading}`)
    if (text === '') throw new Error(`Nothing stands under ${heading}`)
    sections.set(heading.trim(), text)
  }
  return sections
}

/** What stands under this heading. @throws Error where there is no such heading */
export function sectionOf(sections: Sections, heading: string): string {
  const text = sections.get(heading)
  if (text === undefined) throw new Error(`No section is called ${heading}`)
  return text
}

function joined(text: string): string {
  return text.trim().replaceAll(/(?<!\n)\n(?!\n|- )\s*/g, ' ')
}
