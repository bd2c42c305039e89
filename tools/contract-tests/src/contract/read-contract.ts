import { isObject, listAt, objectAt, textAt } from '../document/json.ts'
import { type Located, SpecDocument } from '../document/spec-document.ts'
import { child, children, schemaAt } from './child.ts'
import type { ApiContract, SecurityContract, ServerContract } from './contract.ts'
import { readOperation } from './read-operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Reads what one document demands. */
export function readContract({ id, file }: { readonly id: string; readonly file: string }): ApiContract {
  const document = new SpecDocument(file)
  const root = document.at(document.location)
  const security = Object.fromEntries(
    Object.entries(objectAt(objectAt(root.value, 'components'), 'securitySchemes')).map(([name, scheme]) => [
      name,
      readSecurity(isObject(scheme) ? scheme : {}),
    ]),
  )
  const inside2xx = textAt(root.value['x-error-envelope'], 'inside2xx')
  const shell = {
    id,
    document,
    servers: readServers(root.value),
    security,
    ...(inside2xx !== undefined && { inside2xx }),
  }
  const operations = children(document, root, 'paths').flatMap(([path, item]) =>
    methods
      .filter((method) => isObject(item.value[method]))
      .map((method) => readOperation(shell, { path, item, method })),
  )
  return { ...shell, operations, components: readComponents(document, root) }
}

function readComponents(document: SpecDocument, root: Located): ApiContract['components'] {
  const components = child(document, root, 'components')
  const schemas = components && child(document, components, 'schemas')
  if (!schemas) return []
  return Object.keys(schemas.value).flatMap((name) => {
    const schema = schemaAt(document, schemas, name)
    return schema ? [{ name, schema }] : []
  })
}

/** The servers of a document or an operation. */
export function readServers(owner: unknown): ServerContract[] {
  return listAt(owner, 'servers').map((server) => {
    const endpoint = objectAt(server, 'x-endpoint')
    const regions = listAt(endpoint, 'regions').map(String)
    const network = textAt(endpoint, 'network')
    const site = textAt(endpoint, 'site')
    return {
      url: textAt(server, 'url') ?? '/',
      variables: objectAt(server, 'variables') as unknown as ServerContract['variables'],
      ...(network !== undefined && { network }),
      ...(site !== undefined && { site }),
      ...(regions.length > 0 && { regions }),
    }
  })
}

function readSecurity(scheme: Readonly<Record<string, unknown>>): SecurityContract {
  const signature = scheme['x-signature']
  const algorithm = textAt(signature, 'algorithm')
  if (algorithm === undefined) return { type: 'other', scheme: scheme as never }
  const service = textAt(signature, 'service')
  const regionHeader = textAt(signature, 'regionHeader')
  return {
    type: 'signature',
    algorithm,
    ...(service !== undefined && { service }),
    ...(regionHeader !== undefined && { regionHeader }),
  }
}
