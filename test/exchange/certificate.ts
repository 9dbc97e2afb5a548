import { generate } from 'selfsigned'
import { hosts } from './environment.ts'

/** A fresh self-signed certificate for both host names and 127.0.0.1, in PEM. Made at start, never committed. */
export async function makeCertificate(): Promise<{ certificatePem: string; privateKeyPem: string }> {
  const dayMs = 86_400_000
  const made = await generate([{ name: 'commonName', value: 'Twinkey practice exchange (not Gemini)' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Browsers refuse a server certificate that lives longer than 398 days, or that starts in their future.
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + 30 * dayMs),
    extensions: [
      // A trust anchor for OpenSSL and Node must be allowed to sign: it signs itself.
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: hosts.production },
          { type: 2, value: hosts.sandbox },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { certificatePem: made.cert, privateKeyPem: made.private }
}
