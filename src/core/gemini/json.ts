import { parse } from 'lossless-json'

/**
 * Reads JSON from Gemini without losing a digit: every number arrives as the text that stood there
 * (sheet, section 0, points 5 and 6: ids exceed 2^53, and amounts come as strings here and numbers there).
 * @throws SyntaxError when the text is not JSON
 */
export function parseLossless(text: string): unknown {
  return parse(text, null, (digits) => digits)
}
