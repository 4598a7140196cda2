import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { brand, brandConstants, brandLogo, brandSass, weappTheme } from './brand'

const isH5 = process.env['TARO_ENV'] === 'h5'
const root = path.resolve(__dirname, '..')

/** Set by `npm run dev`: builds on every change, into a folder of its own. */
const devPort = process.env['LIANPU_DEV_PORT']
const isDev = devPort !== undefined

/** The brand the phone is built for, as config/brand.ts reads it; only the default one stands in dist itself. */
const brandName = process.env['BRAND'] ?? 'snack'
const place = ['dist', ...(brandName === 'snack' ? [] : [brandName]), ...(isDev ? ['dev'] : [])].join('/')

/** What decides how a module is compiled without being one: a cache made under another is of no use. */
const compiledBy = () => {
  const hash = createHash('sha256').update(JSON.stringify([brand, brandLogo]))
  for (const file of ['index.ts', 'brand.ts', '../babel.config.js', '../package-lock.json']) {
    hash.update(readFileSync(path.resolve(__dirname, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Folders outside `src` that are compiled into the phone. */
const sharedSource = path.resolve(root, 'domain')
/** Packages that ship syntax newer than the phones we serve. */
const modernPackages = (file: string) => /node_modules[\\/](qrcode|dijkstrajs|@vant[\\/]area-data)[\\/]/.test(file)

interface Compilation {
  hooks: { processAssets: { tap(name: string, emit: () => void): void } }
  compiler: { webpack: { sources: { RawSource: new (content: string | Buffer) => unknown } } }
  emitAsset(name: string, source: unknown): void
}

/** Writes theme.json from the brand's palette, so that no colour is written twice. */
class EmitTheme {
  apply(compiler: { hooks: { thisCompilation: { tap(name: string, on: (compilation: Compilation) => void): void } } }) {
    compiler.hooks.thisCompilation.tap('EmitTheme', (compilation) => {
      compilation.hooks.processAssets.tap('EmitTheme', () => {
        const { RawSource } = compilation.compiler.webpack.sources
        compilation.emitAsset('theme.json', new RawSource(JSON.stringify(weappTheme)))
      })
    })
  }
}

const mini = {
  compile: { include: [sharedSource, modernPackages] },
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  webpackChain(chain: { plugin(name: string): { use(plugin: unknown): void } }) {
    chain.plugin('emitTheme').use(EmitTheme)
  },
}

/** With its content in its name a file can be kept for ever; while developing it is written over. */
const fileName = isDev ? '[name]' : '[name].[contenthash:8]'

/** Taro's own server of changes, on this machine alone. The shop is not read from it, only told to reload. */
const devServer = {
  host: '127.0.0.1',
  port: Number(devPort),
  allowedHosts: ['127.0.0.1', 'localhost'],
  open: false,
  hot: false,
  static: false,
  devMiddleware: { writeToDisk: true },
  ...(process.env['LIANPU_DEV_RELOAD'] === 'no'
    ? { liveReload: false, client: false, webSocketServer: false }
    : { liveReload: true, client: { overlay: true, webSocketURL: `ws://127.0.0.1:${devPort ?? ''}/ws` } }),
}

interface BrowserChain {
  plugin(name: string): { use(plugin: unknown, args: readonly unknown[]): void }
  optimization: { splitChunks(options: unknown): void }
}

interface Webpack {
  readonly NormalModuleReplacementPlugin: unknown
}

const h5 = {
  ...(isDev ? { devServer } : {}),
  publicPath: './',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  htmlPluginOption: { logo: brandLogo },
  compile: { include: [sharedSource, modernPackages] },
  // While developing, what was built last is served until the next is ready.
  output: { filename: `js/${fileName}.js`, chunkFilename: `js/${fileName}.js`, ...(isDev && { clean: false }) },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: `css/${fileName}.css`,
    chunkFilename: `css/${fileName}.css`,
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } },
    cssModules: { enable: false },
  },
  webpackChain(chain: BrowserChain, webpack: Webpack) {
    // Not an alias: what is still called @tarojs/components is robbed of its own imports by Taro's plugin of exports.
    const { NormalModuleReplacementPlugin } = webpack
    const elements = path.resolve(root, 'src/platform/elements.h5.tsx')
    chain.plugin('elements').use(NormalModuleReplacementPlugin, [/^@tarojs\/components$/, elements])
    // Without this each page brings its own copy of everything it shares with the others.
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        packages: { name: 'packages', test: /[\\/]node_modules[\\/](?!@vant)/, chunks: 'initial', priority: 20 },
        shared: {
          name: 'shared',
          minChunks: 2,
          chunks: 'async',
          priority: 10,
          reuseExistingChunk: true,
          enforce: true,
        },
      },
    })
  },
}

/** How the phone is built: `taro build --type weapp` into dist/miniprogram, `--type h5` into dist/h5 (served at /shop/). */
export default defineConfig({
  projectName: 'lianpu',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `${place}/${isH5 ? 'h5' : 'miniprogram'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: {
    enable: isDev,
    name: `${process.env['TARO_ENV'] ?? ''}-${brandName}`,
    version: compiledBy(),
    cacheDirectory: path.resolve(root, '.cache/webpack'),
  },
  plugins: [],
  defineConstants: brandConstants,
  sass: { data: brandSass },
  // The default H5 minifier quotes keys and then prints private fields as #"e", which no engine parses.
  // Half the time for the browser's shop, which nobody downloads over the air; WeChat's package is counted in bytes.
  ...(isH5 && {
    jsMinimizer: 'esbuild',
    esbuild: { minify: { enable: true, config: { target: 'es2020' } } },
  }),
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  mini,
  h5,
} as unknown as UserConfigExport)
