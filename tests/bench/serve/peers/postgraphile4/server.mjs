// PostGraphile 4: the schema is made from the database.
import http from 'node:http'
import postgraphile from 'postgraphile'
import { pool, port, serve, tenantOf } from '../cluster.mjs'

await serve(() => {
  const handler = postgraphile.postgraphile(pool, 'peers', {
    pgSettings: request => ({ 'app.tenant_id': tenantOf(request) }),
    disableDefaultMutations: true,
    disableQueryLog: true,
    setofFunctionsContainNulls: false,
    graphiql: false,
    retryOnInitFail: false
  })
  http.createServer(handler).listen(port, '127.0.0.1')
})
