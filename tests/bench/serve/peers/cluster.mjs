// What all peers share: two processes on one port, the caller's tenant from a signed token.
import cluster from 'node:cluster'
import { createVerifier } from 'fast-jwt'

export const port = Number(process.env.PORT)
export const pool = { connectionString: process.env.DATABASE_URL, max: 8 }

const verify = createVerifier({ key: process.env.JWT_SECRET, algorithms: ['HS256'] })

// The tenant of a request; none without a good token.
export function tenantOf(request) {
  const sent = request.headers.authorization ?? ''
  return verify(sent.slice('Bearer '.length)).tenant
}

export async function serve(start) {
  if (cluster.isPrimary) {
    for (let i = 0; i < 2; i++) cluster.fork()
    const stop = () => process.exit(0)
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  } else {
    await start()
  }
}
