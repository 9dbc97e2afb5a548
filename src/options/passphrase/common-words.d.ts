/** Made by the build (tools/build/common-words.ts). */
declare module 'virtual:common-words' {
  /** Words in the order of how common they are, packed (core/text/word-list.ts). */
  export const packed: Readonly<Record<string, string>>
  export const adjacencyGraphs: Record<string, Record<string, (string | null)[]>>
}
