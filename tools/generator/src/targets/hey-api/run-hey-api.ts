import { basename } from 'node:path'
import { Logger, Project } from '@hey-api/codegen-core'
import { type PluginInstance, TypeScriptRenderer } from '@hey-api/openapi-ts'
import { Context, parseOpenApiSpec } from '@hey-api/shared'
import type { JsonObject } from '../../model/model.ts'
import { configFor } from './engine-config.ts'
import { referenceGraph } from './reference-graph.ts'

/** What a plugin of ours is given once those of hey-api have run. */
export type EnginePlugin = (plugin: PluginInstance) => void

/** hey-api's output: text by file name, and the plugin instance to ask for final names. */
export interface EngineOutput {
  readonly files: ReadonlyMap<string, string>
  readonly plugin: PluginInstance
}

/**
 * hey-api's own steps (parse, graph, plugins, plan, render), put together here from its packages: its `createClient`
 * would bundle once more, render twice, look for configuration files and clear the output folder even in a dry run.
 */
export async function runHeyApi(document: JsonObject, ownPlugin: EnginePlugin): Promise<EngineOutput> {
  const config = await configFor(document)
  const project = new Project({
    defaultFileName: 'index',
    fileName: (name) => `${name}.gen`,
    renderers: [new TypeScriptRenderer({ module: config.output.module })],
    root: config.output.path,
  })
  const logger = new Logger()
  // The engine changes the document it works on.
  const context = new Context({ config, dependencies: {}, logger, project, spec: structuredClone(document) })
  parseOpenApiSpec(context)
  context.graph = referenceGraph(context.ir)
  for (const plugin of context.registerPlugins()) await plugin.run()
  const plugin = context.plugins['@hey-api/typescript']
  if (plugin === undefined) throw new Error('hey-api ran without its typescript plugin.')
  dropClientOptions(project)
  ownPlugin(plugin)
  project.plan()
  return { files: new Map(project.render().map(({ path, content }) => [basename(path), content])), plugin }
}

/** The typescript plugin's first node is a `ClientOptions` for hey-api's own runtime; it would take the name away. */
function dropClientOptions(project: Project): void {
  const [first] = project.nodes.all()
  if (first?.symbol?.meta?.['resource'] === 'client') project.nodes.remove(0)
}
