import { type PlainRequest, quotedHeaders } from './plain-request.ts'

/**
 * JavaScript for Node (a file of either kind, or its prompt) and for a browser's console, which writes the length itself
 * and drops ours. A chain instead of `await`, which not every one of them takes at the top. It follows no redirect.
 */
export function fetchOf(request: PlainRequest): string {
  return `fetch("${request.url}", {
  method: "POST",
  headers: {
${quotedHeaders(request, '    ')}
  },
  redirect: "error",
}).then(async (response) => console.log(response.status, await response.text()), console.error)`
}
