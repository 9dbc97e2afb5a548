/** Made by tools/build/common-words.ts. */
declare module 'virtual:common-words' {
  export const dictionary: Record<string, string[]>
  export const adjacencyGraphs: Record<string, Record<string, (string | null)[]>>
}
