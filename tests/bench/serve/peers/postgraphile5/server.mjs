// PostGraphile 5: the schema is made from the database, requests are planned before they are run.
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { pool, port, serve, tenantOf } from '../cluster.mjs'

await serve(async () => {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: pool.connectionString,
        schemas: ['peers'],
        poolConfig: { max: pool.max }
      })
    ],
    grafserv: { graphiql: false, watch: false },
    grafast: {
      context: ({ node }) => ({ pgSettings: { 'app.tenant_id': tenantOf(node.req) } })
    }
  })
  const server = createServer()
  await instance.createServ(grafserv).addTo(server)
  server.listen(port, '127.0.0.1')
})
