import { type PlainRequest, quotedHeaders } from './plain-request.ts'

/** Python 3 with the `requests` package. It follows no redirect: a signed request goes where it is addressed or nowhere. */
export function pythonOf(request: PlainRequest): string {
  return `import requests

response = requests.post(
    "${request.url}",
    headers={
${quotedHeaders(request, '        ')}
    },
    allow_redirects=False,
)
print(response.status_code, response.text)`
}
