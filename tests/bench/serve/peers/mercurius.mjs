// Fastify and Mercurius with its compiler of queries: resolvers written by hand on the same SQL.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'
import { pool as settings, port, serve, tenantOf } from './cluster.mjs'

const schema = `
  type Query {
    shipments(market: ID!, verdict: Int!, first: Int!, after: String): Shipments!
    dashboard(market: ID!, firstDay: Int!, lastDay: Int!, live: Boolean!): Dashboard!
  }
  type Shipments { edges: [Edge!]! pageInfo: PageInfo! }
  type Edge { cursor: String! node: Shipment! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Shipment {
    orderId: String! trackingNumber: String! carrier: String! categories: [String!]! date: String!
    verdict: Int! defects: Int! risks: Int!
  }
  type Dashboard { categories: [Category!]! trend: [Day!]! problems: [Problem!]! }
  type Category { category: String! valid: Int! invalid: Int! pending: Int! exempt: Int! }
  type Day { date: String! counted: Int! valid: Int! }
  type Problem { problem: Int! defects: Int! sole: Int! risks: Int! }
`

const page = after => `
  select order_id as "orderId", tracking_number as "trackingNumber", carrier, categories,
    date::text, verdict, defects, risks, day, seq
  from peers.shipments
  where tenant_id = $1 and market_id = $2 and verdict = $3 and day is not null
    ${after ? 'and (day, seq) < ($5, $6)' : ''}
  order by day desc, seq desc limit $4`
const parts = ['categories', 'trend', 'problems']
const columns = {
  categories: 'category, valid, invalid, pending, exempt',
  trend: 'date::text, counted, valid',
  problems: 'problem, defects, sole, risks'
}

// Counts are small enough for numbers.
pg.types.setTypeParser(20, Number)
const pool = new pg.Pool(settings)

// One transaction that sees one tenant.
async function within(tenant, work) {
  const client = await pool.connect()
  try {
    await client.query('begin read only')
    await client.query({
      name: 'tenant',
      text: "select set_config('app.tenant_id', $1, true)",
      values: [tenant]
    })
    const done = await work(client)
    await client.query('commit')
    return done
  } catch (why) {
    await client.query('rollback')
    throw why
  } finally {
    client.release()
  }
}

const resolvers = {
  Query: {
    shipments(_, { market, verdict, first, after }, { tenant }) {
      return within(tenant, async client => {
        const values = [tenant, market, verdict, first + 1]
        if (after) values.push(...JSON.parse(Buffer.from(after, 'base64url')))
        const name = after ? 'next page' : 'first page'
        const { rows } = await client.query({ name, text: page(after), values })
        const hasNextPage = rows.length > first
        if (hasNextPage) rows.pop()
        const edges = rows.map(row => ({
          cursor: Buffer.from(JSON.stringify([row.day, row.seq])).toString('base64url'),
          node: row
        }))
        return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor } }
      })
    },
    dashboard(_, { market, firstDay, lastDay, live }, { tenant }) {
      return within(tenant, async client => {
        const found = {}
        for (const part of parts) {
          const name = `${live ? 'live' : 'daily'}_${part}`
          const text = `select ${columns[part]} from peers.${name}($1, $2, $3)`
          const values = [market, firstDay, lastDay]
          found[part] = (await client.query({ name, text, values })).rows
        }
        return found
      })
    }
  }
}

await serve(async () => {
  const app = Fastify()
  app.register(mercurius, {
    schema,
    resolvers,
    jit: 1,
    context: request => ({ tenant: tenantOf(request) })
  })
  await app.listen({ port, host: '127.0.0.1' })
})
