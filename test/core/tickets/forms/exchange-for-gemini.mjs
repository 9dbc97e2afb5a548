// Loaded into Node before a pasted script. Node 20's own fetch knows no proxy, and another fetch would not be what a
// person has: so only where the connection leads is changed, below it. The script stays as it was pasted.
import tls from 'node:tls'

const { connect } = tls
tls.connect = (options) => {
  if (options.port !== 443 && options.port !== '443') throw new Error('not the port of Gemini')
  if (!/^api\.(sandbox\.)?gemini\.com$/.test(options.host)) throw new Error('not a host of Gemini')
  return connect({ ...options, host: '127.0.0.1', port: Number(process.env.EXCHANGE_PORT) })
}
