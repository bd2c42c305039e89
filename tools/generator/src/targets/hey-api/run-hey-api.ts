import { basename } from 'node:path'
import { Logger, Project } from '@hey-api/codegen-core'
import { type PluginInstance, TypeScriptRenderer } from '@hey-api/openapi-ts'
import { type Context, parseOpenApiSpec } from '@hey-api/shared'
import type { JsonObject } from '../../model/model.ts'
import { configFor, type EngineConfig, type PluginName, withSplitting } from './engine-config.ts'
import { ParsingContext } from './parsing-context.ts'
import { referenceGraph } from './reference-graph.ts'
import { splitDirections } from './split-directions.ts'

/** What a plugin of ours is given once those of hey-api have run. */
export type EnginePlugin = (plugin: PluginInstance) => void

/** hey-api's output: text by file name, and the plugin instance to ask for final names. */
export interface HeyApiOutput {
  readonly files: ReadonlyMap<string, string>
  readonly plugin: PluginInstance
}

/**
 * hey-api's own steps (parse, graph, plugins, plan, render), put together here from its packages: its `createClient`
 * would bundle once more, render twice, look for configuration files and clear the output folder even in a dry run. It
 * writes to the document.
 */
export async function runHeyApi(
  document: JsonObject,
  name: PluginName,
  ownPlugin: EnginePlugin = () => {},
): Promise<HeyApiOutput> {
  const config = await configFor(name)
  const project = new Project({
    defaultFileName: 'index',
    fileName: (name) => `${name}.gen`,
    renderers: [new TypeScriptRenderer({ module: config.output.module })],
    root: config.output.path,
  })
  const context = contextFor(document, config, project)
  for (const registered of context.registerPlugins()) await registered.run()
  const plugin = context.plugins[name]
  if (plugin === undefined) throw new Error(`hey-api ran without its plugin ${name}.`)
  dropClientOptions(project)
  ownPlugin(plugin)
  project.plan()
  return { files: new Map(project.render().map(({ path, content }) => [basename(path), content])), plugin }
}

// The last document, which the other plugin may be run on: neither changes what was made of it.
let parsed: { readonly document: JsonObject; readonly ir: Context['ir']; readonly graph: Context['graph'] } | undefined

/** hey-api's context of a parsed document. */
function contextFor(document: JsonObject, config: EngineConfig, project: Project): Context {
  const logger = new Logger()
  const unsplit = withSplitting(config, false)
  const context = new ParsingContext({ config: unsplit, dependencies: {}, logger, project, spec: document })
  if (parsed?.document === document) return Object.assign(context, { ir: parsed.ir, graph: parsed.graph })
  parsed = undefined
  splitDirections(document, withSplitting(config, true))
  parseOpenApiSpec(context)
  context.graph = referenceGraph(context.ir)
  parsed = { document, ir: context.ir, graph: context.graph }
  return context
}

/** The typescript plugin's first node is a `ClientOptions` for hey-api's own runtime; it would take the name away. */
function dropClientOptions(project: Project): void {
  const [first] = project.nodes.all()
  if (first?.symbol?.meta?.['resource'] === 'client') project.nodes.remove(0)
}
